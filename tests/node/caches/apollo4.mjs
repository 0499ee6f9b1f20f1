import * as apollo from 'apollo-client-4'
import { open as openApollo } from './apollo.mjs'

export const open = (address, fetch) => openApollo(apollo, address, fetch)
