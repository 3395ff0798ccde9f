/** Calls and posts over one message port, the same at both ends. */

type Calls = Record<string, (...args: never[]) => unknown>

export type Message =
  | { kind: 'call'; id: number; name: string; args: unknown[] }
  | { kind: 'post'; name: string; args: unknown[] }
  | { kind: 'reply'; id: number; ok: boolean; value: unknown }

export type Port = {
  send: (message: Message) => void
  /** Told how many answers are awaited, so that a process may end when nothing is. */
  waiting?: (count: number) => void
}

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void }

export class Channel<Theirs extends Calls, Ours extends Calls> {
  private readonly port: Port
  private readonly ours: Ours
  private readonly pending = new Map<number, Pending>()
  private next = 1
  private closed: Error | null = null

  constructor(port: Port, ours: Ours) {
    this.port = port
    this.ours = ours
  }

  call<N extends keyof Theirs & string>(
    name: N,
    ...args: Parameters<Theirs[N]>
  ): Promise<Awaited<ReturnType<Theirs[N]>>> {
    if (this.closed) return Promise.reject(this.closed)
    const id = this.next++
    return new Promise((resolve, reject) => {
      // The other end answers by the same contract, so the value is what the type says.
      this.pending.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.port.waiting?.(this.pending.size)
      this.port.send({ kind: 'call', id, name, args })
    })
  }

  post<N extends keyof Theirs & string>(name: N, ...args: Parameters<Theirs[N]>): void {
    if (!this.closed) this.port.send({ kind: 'post', name, args })
  }

  receive(message: Message): void {
    if (message.kind === 'reply') this.settle(message)
    else void this.run(message)
  }

  close(reason: Error): void {
    this.closed = reason
    for (const { reject } of this.pending.values()) reject(reason)
    this.pending.clear()
    this.port.waiting?.(0)
  }

  private settle(reply: Message & { kind: 'reply' }): void {
    const pending = this.pending.get(reply.id)
    if (!pending) return
    this.pending.delete(reply.id)
    this.port.waiting?.(this.pending.size)
    if (reply.ok) pending.resolve(reply.value)
    else pending.reject(reply.value instanceof Error ? reply.value : new Error(String(reply.value)))
  }

  private async run(message: Message & { kind: 'call' | 'post' }): Promise<void> {
    try {
      const work = this.ours[message.name]
      if (!work) throw new Error(`not in the host: ${message.name}`)
      const value = await work.apply(this.ours, message.args as never[])
      if (message.kind === 'call') this.reply(message.id, true, value)
    } catch (error) {
      if (message.kind === 'call') this.reply(message.id, false, error)
      else if (!this.closed) throw error
    }
  }

  private reply(id: number, ok: boolean, value: unknown): void {
    if (!this.closed) this.port.send({ kind: 'reply', id, ok, value })
  }
}
