/**
 * Chromium does not let app:// be intercepted, so a page of app://NAME stands at https://NAME.invalid.
 * `.invalid` is reserved and never resolves. Only names that the program itself loaded are served.
 */
export class Addresses {
  private readonly schemes = new Map<string, string>()

  /** The address in the browser of one the program loads. */
  toPage(url: string): string | null {
    const { protocol, host } = new URL(url)
    if (['http:', 'https:', 'file:', 'data:', 'blob:', 'about:', 'javascript:'].includes(protocol) || host === '')
      return null
    const known = this.schemes.get(host)
    if (known !== undefined && known !== protocol) throw new Error(`not in the host: ${host} under two schemes`)
    this.schemes.set(host, protocol)
    return `https://${host}.invalid${url.slice(`${protocol}//${host}`.length) || '/'}`
  }

  /** The program's own word for an address of the browser; a foreign one stays as it is. */
  toProgram(url: string): string {
    const found = /^https:\/\/([^/?#]+)\.invalid(?=[/?#]|$)/.exec(url)
    const scheme = found?.[1] === undefined ? undefined : this.schemes.get(found[1])
    return found && scheme ? `${scheme}//${found[1]}${url.slice(found[0].length)}` : url
  }

  isOwn(url: string): boolean {
    return this.toProgram(url) !== url
  }
}
