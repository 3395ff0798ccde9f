import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MERGE_FIELDS } from '#domain/letters/template.ts'
import { fieldMark } from '#domain/letters/fields.ts'
import { stateOf, withChip, withText } from '../../renderer/screens/template/editor/editor-state.ts'
import { docOf, fieldOf, sliceOf, textOf, textOfSlice } from '../../renderer/screens/template/editor/marked-text.ts'

const piece = fc.constantFrom(
  '花',
  '𠮷',
  ' ',
  '　',
  '\n',
  '【',
  '】',
  '【お電話】',
  '【【お名前】】',
  ...MERGE_FIELDS.map(fieldMark),
)
const someText = fc.array(piece).map((pieces) => pieces.join(''))

describe('a text with chips', () => {
  test('is the text that it was made from, sign by sign', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(textOf(docOf(text))).toBe(text)
        expect(textOfSlice(sliceOf(text))).toBe(text)
      }),
    )
  })

  test('has a chip for each word that fills in by itself, and none for any other', () => {
    const chips: string[] = []
    docOf(`${MERGE_FIELDS.map(fieldMark).join('\n')}【お電話】【`).descendants((node) => {
      if (node.type.name === 'field') chips.push(fieldOf(node))
    })
    expect(chips).toEqual(MERGE_FIELDS)
  })

  test('written with blanks in its brackets, a chip reads as it is usually written', () => {
    expect(textOf(docOf('【 お名前　】'))).toBe('【お名前】')
  })
})

describe('what comes from outside', () => {
  const nothing = () => undefined

  test('is nothing where it stands there already, and else the whole text', () => {
    const state = stateOf('花【お名前】', nothing)
    expect(withText(state, '花【お名前】')).toBeNull()
    const made = withText(state, '水\n【日付】')
    expect(made === null ? null : textOf(made.doc)).toBe('水\n【日付】')
  })

  test('leaves the caret within the text', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const state = stateOf(before, nothing)
        const { doc, selection } = withText(state, after) ?? state.tr
        expect(textOf(doc)).toBe(after)
        expect(selection.head).toBeLessThanOrEqual(doc.content.size)
      }),
    )
  })

  test('a chip goes where the caret is', () => {
    expect(textOf(withChip(stateOf('花', nothing), 'name').doc)).toBe('【お名前】花')
  })
})
