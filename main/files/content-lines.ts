// The lines of a vCard before they are understood: folded, quoted-printable and bare words of old phones brought to what
// vCard 3 writes (RFC 2426), one property a line.

/** A property may be so long; nobody writes a longer note, and pictures are left out. */
const LINE_AT_MOST = 64 * 1024

/** Pictures, voices and keys, which nothing here reads; the reading of a name that old phones keep as a sound is one line. */
const LEFT_OUT = /^(?:[\w-]+\.)?(PHOTO|LOGO|KEY|SOUND(?!;X-IRMC-N))\b/i
const HEAD = /^((?:[\w-]+\.)?[\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):([\s\S]*)$/
const QUOTED = /;(?:ENCODING=)?QUOTED-PRINTABLE/i
const SOFT_BREAK = /=$/
const BEYOND_BYTES = /[^\0-\xff]/
const CHARSET = /;CHARSET="?([\w-]+)"?/i
const NOT_OF_3 = /^;(?:ENCODING=)?(?:QUOTED-PRINTABLE|8BIT|7BIT)$|^;CHARSET=/i

/** The physical lines of one card joined to properties; null where one is far too long. */
export function unfolded(lines: readonly string[]): readonly string[] | null {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    // Old phones do not fold the lines of a picture, either.
    if (last !== undefined && LEFT_OUT.test(last) && (isGoingOn(last, line) || !HEAD.test(line))) continue
    if (last !== undefined && isGoingOn(last, line)) {
      whole[whole.length - 1] = isSoft(last) ? last.slice(0, -1) + line : last + line.slice(1)
    } else {
      whole.push(LEFT_OUT.test(line) ? line.slice(0, 40) : line)
    }
    if ((whole.at(-1)?.length ?? 0) > LINE_AT_MOST) return null
  }
  return whole.filter((line) => !LEFT_OUT.test(line))
}

/** Folded lines begin with a space; a line of quoted-printable goes on behind its last =. */
function isGoingOn(last: string, line: string): boolean {
  return /^[ \t]/.test(line) || isSoft(last)
}

function isSoft(line: string): boolean {
  return SOFT_BREAK.test(line) && QUOTED.test(line.slice(0, line.indexOf(':') + 1))
}

export type Property = { readonly name: string; readonly params: string; readonly value: string }

/** A property by its parts, in capitals and without its group; null for a line that is none. @throws TypeError where bytes are no text */
export function propertyOf(line: string): Property | null {
  const [, name, params = '', value = ''] = HEAD.exec(line) ?? []
  if (name === undefined) return null
  const plain = QUOTED.test(params) ? decoded(value, CHARSET.exec(params)?.[1]) : value
  return { name: name.replace(/^.*\./, '').toUpperCase(), params: typed(params), value: plain }
}

/** vCard 2.1 says TEL;HOME;VOICE where vCard 3 says TEL;TYPE=HOME;TYPE=VOICE. */
function typed(params: string): string {
  const each = params.match(/;(?:"[^"]*"|[^";])*/g) ?? []
  return each
    .filter((param) => param.length > 1 && !NOT_OF_3.test(param))
    .map((param) => (param.includes('=') ? param : `;TYPE=${param.slice(1)}`))
    .join('')
}

/** Japanese phones wrote CP932 and called it SHIFT_JIS; without a word it is UTF-8, or else what they wrote. */
function decoded(value: string, charset: string | undefined): string {
  if (BEYOND_BYTES.test(value)) return value
  const bytes = Buffer.from(
    value.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  const labels = charset === undefined ? ['utf-8', 'shift_jis'] : [charset]
  for (const [at, label] of labels.entries()) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes).replace(/\r\n?|\n/g, '\\n')
    } catch (error) {
      if (at === labels.length - 1) throw new TypeError('no text in that encoding', { cause: error })
    }
  }
  return value
}
