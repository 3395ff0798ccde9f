import type { CDPSession } from 'playwright-core'
import type { PrintRequest } from '../contract.ts'

const PART = 1 << 20

/** Straight to the browser's print engine: Playwright's own page.pdf refuses a visible browser. */
export async function printPage(
  cdp: CDPSession,
  request: PrintRequest,
  part: (bytes: Uint8Array) => void,
): Promise<void> {
  const { stream } = await cdp.send('Page.printToPDF', { ...request, transferMode: 'ReturnAsStream' })
  if (stream === undefined) throw new Error('Failed to generate PDF')
  for (let eof = false; !eof;) {
    const read = await cdp.send('IO.read', { handle: stream, size: PART })
    part(Buffer.from(read.data, read.base64Encoded ? 'base64' : 'utf8'))
    eof = read.eof
  }
  await cdp.send('IO.close', { handle: stream })
}
