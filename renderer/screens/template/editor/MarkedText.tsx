import type { MergeField } from '#domain/letters/template.ts'
import { EditorView } from 'prosemirror-view'
import { type CSSProperties, type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef } from 'react'
import { chipView } from './chip-view.ts'
import { stateOf, withChip, withPasted, withText } from './editor-state.ts'
import styles from './MarkedText.module.css'
import { textOf, textOfSlice } from './marked-text.ts'

export type MarkedTextHandle = { readonly insert: (field: MergeField) => void; readonly focus: () => void }

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly rows: number
  /** The text with 【お名前】 in it, as it is saved. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onFocus?: () => void
  /** A chip as it is read aloud. */
  readonly labelOf: (field: MergeField) => string
  readonly ref?: Ref<MarkedTextHandle>
}

/** Room for several lines in which some words fill in by themselves: those are chips, everything else is typed. */
export function MarkedText({ label, hint, error, rows, ref, ...written }: Props) {
  const id = useId()
  const { place, view } = useEditor(written)
  const below = error ?? hint
  useEffect(() => {
    view.current?.setProps({
      attributes: {
        class: styles['text'] ?? '',
        role: 'textbox',
        lang: 'ja',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-invalid': String(error !== undefined),
        ...(below !== undefined && { 'aria-describedby': `${id}-below` }),
      },
    })
  }, [view, id, error, below])
  useImperativeHandle(
    ref,
    () => ({
      insert: (field) => {
        if (view.current === null) return
        view.current.dispatch(withChip(view.current.state, field))
        view.current.focus()
      },
      focus: () => view.current?.focus(),
    }),
    [view],
  )
  return (
    <div className={styles['field']}>
      <span id={`${id}-label`} className={styles['label']}>
        {label}
      </span>
      <div ref={place} style={{ '--rows': rows } as CSSProperties} />
      {below !== undefined && (
        <p id={`${id}-below`} className={styles[error === undefined ? 'hint' : 'error']}>
          {below}
        </p>
      )}
    </div>
  )
}

type Written = Pick<Props, 'value' | 'onChange' | 'onFocus' | 'labelOf'>

/** The editor in its place, for as long as that is there. */
function useEditor({ value, onChange, onFocus, labelOf }: Written) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  // What was typed and is still on its way back to us: it must not undo what was typed since.
  const said = useRef(new Set<string>())
  const changed = useEffectEvent((text: string) => {
    said.current.add(text)
    onChange(text)
  })
  const focused = useEffectEvent(() => onFocus?.())
  const spoken = useEffectEvent(labelOf)
  const begin = useEffectEvent((at: HTMLElement) => openEditor(at, value, { changed, focused, spoken }))
  useEffect(() => {
    if (place.current === null) return undefined
    const opened = begin(place.current)
    view.current = opened
    return () => {
      view.current = null
      opened.destroy()
    }
  }, [])
  useEffect(() => {
    if (view.current !== null) putFromOutside(view.current, value, said.current)
  }, [value])
  return { place, view }
}

type Heard = {
  readonly changed: (text: string) => void
  readonly focused: () => void
  readonly spoken: (field: MergeField) => string
}

function openEditor(place: HTMLElement, text: string, { changed, focused, spoken }: Heard): EditorView {
  const view = new EditorView(place, {
    state: stateOf(text, () => view.dom.closest('form')?.requestSubmit()),
    nodeViews: { field: chipView(spoken) },
    clipboardTextSerializer: textOfSlice,
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) changed(textOf(view.state.doc))
    },
    handleDOMEvents: { focus: focused, paste, drop: prevented, dragstart: prevented },
  })
  return view
}

function putFromOutside(view: EditorView, text: string, said: Set<string>): void {
  if (text !== textOf(view.state.doc) && said.has(text)) return
  said.clear()
  const made = withText(view.state, text)
  if (made !== null) view.dispatch(made)
}

/** Only words come in, whatever the other program had made of them. */
function paste({ state, dispatch }: EditorView, event: ClipboardEvent): boolean {
  const pasted = event.clipboardData?.getData('text/plain') ?? ''
  if (pasted !== '') dispatch(withPasted(state, pasted))
  return prevented(null, event)
}

/** Nothing is moved by dragging: what a trembling hand let go somewhere is not found again. */
function prevented(_: EditorView | null, event: Event): boolean {
  event.preventDefault()
  return true
}
