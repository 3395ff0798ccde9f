import type { MergeField } from '#domain/letters/template.ts'
import { baseKeymap } from 'prosemirror-commands'
import { closeHistory, history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { chip, docOf, sliceOf, textOf } from './marked-text.ts'

/** The keys of a text area: Enter makes a line, Ctrl+Enter saves the form, and what was typed can be taken back. */
export function stateOf(text: string, submit: () => void): EditorState {
  const save: Command = () => {
    submit()
    return true
  }
  return EditorState.create({
    doc: docOf(text),
    plugins: [
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        'Mod-Enter': save,
        'Shift-Enter': baseKeymap['Enter'] ?? save,
      }),
      keymap(baseKeymap),
    ],
  })
}

/** The chip in place of what is selected, with the caret behind it: a step of its own to take back. */
export function withChip({ tr }: EditorState, field: MergeField): Transaction {
  return closeHistory(tr).replaceSelectionWith(chip(field), false).scrollIntoView()
}

/** Words from another program, in which 【お名前】 becomes a chip. */
export function withPasted({ tr }: EditorState, text: string): Transaction {
  return closeHistory(tr).replaceSelection(sliceOf(text)).scrollIntoView()
}

/** Another text from outside, which can be taken back like anything typed; null where it stands there already. */
export function withText(state: EditorState, text: string): Transaction | null {
  if (textOf(state.doc) === text) return null
  const { doc, tr, selection } = state
  const next = docOf(text).content
  const at = Math.min(selection.head, next.size)
  const replaced = closeHistory(tr).replaceWith(0, doc.content.size, next)
  return replaced.setSelection(TextSelection.near(replaced.doc.resolve(at), -1))
}
