import type { Box } from '#domain/paper/box.ts'
import { tell } from './paper-mailing.ts'

const POINT = 25.4 / 72

export type Word = { readonly text: string; readonly at: Box }

/** Every word of a page as an independent reader finds it, in mm. */
export async function wordsOn(pdf: string, page: number): Promise<readonly Word[]> {
  const html = await tell('pdftotext', '-bbox', '-f', `${page}`, '-l', `${page}`, pdf, '-')
  const found = html.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)
  return [...found].map(([, left, top, right, bottom, text = '']) => {
    const [x, y] = [Number(left) * POINT, Number(top) * POINT]
    return { text, at: { x, y, width: Number(right) * POINT - x, height: Number(bottom) * POINT - y } }
  })
}
