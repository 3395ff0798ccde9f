import type { MergeField } from '#domain/letters/template.ts'
import { FIELD_WORDS } from '#domain/letters/fields.ts'
import type { NodeViewConstructor } from 'prosemirror-view'
import { fieldOf } from './marked-text.ts'
import styles from './MarkedText.module.css'

/** A chip as it is seen, and as it is said to those who hear the page. */
export function chipView(labelOf: (field: MergeField) => string): NodeViewConstructor {
  return (node) => {
    const field = fieldOf(node)
    const dom = document.createElement('span')
    dom.className = styles['chip'] ?? ''
    dom.dataset['field'] = field
    // Its label is in the language of the window, the word and the text around it in Japanese.
    dom.lang = document.documentElement.lang
    dom.setAttribute('role', 'img')
    dom.setAttribute('aria-label', labelOf(field))
    const word = dom.appendChild(document.createElement('span'))
    word.lang = 'ja'
    word.textContent = FIELD_WORDS[field]
    return { dom, ignoreMutation: () => true }
  }
}
