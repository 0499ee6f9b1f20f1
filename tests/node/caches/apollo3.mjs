import { createRequire } from 'node:module'
import { open as openApollo } from './apollo.mjs'

export const open = (address, fetch) => openApollo(createRequire(import.meta.url)('apollo-client-3/core'), address, fetch)
