import { describe, expect, test } from 'vitest'
import { overlap, within } from '#domain/paper/box.ts'
import type { AddressOptions } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { replyLayout, replySheets } from '#domain/paper/reply.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS } from '../../support/builders.ts'

const OPTIONS: AddressOptions = {
  paper: 'hagaki',
  writing: 'vertical',
  numerals: 'digit-by-digit',
  boxes: 'preprinted',
}

describe('返信はがき', () => {
  const [address, faces] = replySheets(
    { customer: 'c1' as Id, number: '0128' },
    {
      paper: BUILT_IN.hagaki,
      options: OPTIONS,
      sender: { names: ['花のたかさき', '髙﨑 みどり'], address: AN_ADDRESS, phone: '' },
      question: 'いかがでしたか。',
    },
  )

  test('goes to the shop, which writes 行 to itself and signs nothing', () => {
    expect(address.names).toEqual([{ family: '花のたかさき', given: '', honorific: '行' }])
    expect(address.postalCode).toBe(AN_ADDRESS.postalCode)
    expect(address.sender).toEqual({ postalCode: '', addressLines: [], names: [], phone: '' })
  })

  test('says of whoever answers nothing but a number, the same on both sides', () => {
    expect([address.pair, faces.number]).toEqual(['0128', '0128'])
    expect(faces).toEqual({
      kind: 'reply',
      customer: 'c1',
      who: '花のたかさき 行',
      question: 'いかがでしたか。',
      shopName: '花のたかさき',
      number: '0128',
    })
  })

  test.each([BUILT_IN.hagaki, BUILT_IN['hagaki-wide']])(
    '$code: question, three faces and three lines stand clear of each other',
    (paper) => {
      const { question, howTo, faces: three, prompt, lines, foot } = replyLayout(paper)
      const printable = { x: 5, y: 5, width: paper.width - 10, height: paper.height - 10 }
      expect(three.map(({ face }) => face)).toEqual(['good', 'fair', 'poor'])
      for (const { box } of three) {
        expect(within(box, printable)).toBe(true)
        expect(overlap(box, question)).toBe(false)
      }
      const labels = three[0]?.labelY ?? 0
      const downwards = [question.y + question.height, howTo.y, three[0]?.box.y ?? 0, labels, prompt.y - 4]
      expect(downwards).toEqual(downwards.toSorted((one, other) => one - other))
      expect(lines).toHaveLength(3)
      expect(prompt.y).toBeLessThan(lines[0]?.y ?? 0)
      expect(lines.at(-1)?.y).toBeLessThan(foot - 4)
    },
  )
})
