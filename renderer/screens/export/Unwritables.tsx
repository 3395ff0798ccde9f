import type { ExportLook, Unwritable } from '#domain/exchange/export.ts'
import { useTranslations } from 'use-intl'
import { piecesOf } from '../../lib/lostCharacters.ts'
import { useMore } from '../../lib/useMore.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './Export.module.css'

const AT_FIRST = 8

type Props = {
  readonly look: Pick<ExportLook, 'unwritable' | 'unwritableCount'>
  readonly withMark: boolean
  readonly onChange: (withMark: boolean) => void
}

/** What the character set cannot write, by name, before anything is written. */
export function Unwritables({ look: { unwritable, unwritableCount }, withMark, onChange }: Props) {
  const words = useTranslations('export')
  const numbered = unwritable.map((one, place) => ({ one, place }))
  const { shown, left, more } = useMore(numbered, AT_FIRST)
  return (
    <section className={styles['unwritable']}>
      <h2>{words('unwritable', { count: unwritableCount })}</h2>
      <ul>
        {shown.map(({ one, place }) => (
          <li key={place}>
            <Marked unwritable={one} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button look="quiet" onClick={more}>
          {words('unwritableSee', { count: left })}
        </Button>
      )}
      {left === 0 && unwritableCount > unwritable.length && (
        <p>{words('unwritableMore', { count: unwritableCount - unwritable.length })}</p>
      )}
      <Checkbox isSelected={withMark} onChange={onChange}>
        {words('withMark')}
      </Checkbox>
    </section>
  )
}

/** Whose it is, and the text with the characters that would be lost. */
function Marked({ unwritable: { called, text, characters } }: { readonly unwritable: Unwritable }) {
  return (
    <>
      {called !== text && <span className={styles['soft']}>{called}　</span>}
      {piecesOf(text, characters).map((piece) =>
        piece.isLost ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
    </>
  )
}
