/** Counts the requests of a client. */
export class Counter {
  requests = 0
  #open = 0

  fetch = async (...request) => {
    this.requests++
    this.#open++
    try {
      const response = await fetch(...request)
      const body = await response.text()
      return new Response(body, { status: response.status, headers: response.headers })
    } finally {
      this.#open--
    }
  }

  /** Until the client has nothing more to ask, or has asked more than it may. */
  async quiet(most) {
    for (let turns = 0; turns < 20; turns++) {
      await new Promise(resolve => setTimeout(resolve, 10))
      if (this.#open > 0) turns = 0
      if (this.requests > most) throw new Error(`more than ${most} requests, and no end`)
    }
  }
}

/** The data without the types, which a client adds. */
export const plain = data => JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)))
