import { inFull } from '#domain/people/called.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { namesakesQuery } from '../../lib/queries/week.ts'
import { useFindBox } from '../../lib/useFindBox.ts'
import { ComboField } from '../../ui/ComboField.tsx'
import { ListOption } from '../../ui/ListOption.tsx'
import styles from './FindPerson.module.css'

type Props = {
  readonly label: string
  readonly hint: string
  /** Whose card it is: never offered. */
  readonly except?: Id
  /** `by`: the words that found the person, and in which place. */
  readonly onTake: (row: CustomerRow, by: { readonly text: string; readonly at: number }) => void
}

/** Somebody with a card, found as the name is typed; Enter takes the one marked. */
export function FindPerson({ label, hint, except, onTake }: Props) {
  const words = useTranslations('introductions')
  const list = useId()
  const { live, text, at, data, press } = useFindBox(namesakesQuery)
  const rows = text === '' ? [] : (data?.rows ?? []).filter(({ id }) => id !== except)
  const take = (row: CustomerRow | undefined) => {
    if (row === undefined) return
    live.clear()
    onTake(row, { text, at: rows.indexOf(row) })
  }
  const isOpen = rows.length > 0
  return (
    <div>
      <ComboField
        list={list}
        isOpen={isOpen}
        at={at}
        label={label}
        hint={text !== '' && data?.answers === text && !isOpen ? words('notFound') : hint}
        value={live.value}
        {...live.handlers}
        onKeyDown={(event) =>
          press(event, {
            last: rows.length - 1,
            // Never one of an older text.
            onEnter: () => data?.answers === text && take(rows[at]),
            onEscape: live.value === '' ? undefined : live.clear,
          })
        }
      />
      {isOpen && (
        <div id={list} role="listbox" tabIndex={-1} aria-label={words('found')} className={styles['found']}>
          {rows.map((row, index) => (
            <ListOption
              key={row.id}
              id={`${list}-${index}`}
              isMarked={index === at}
              look="stack"
              onTake={() => take(row)}
            >
              <span>{inFull(row)}</span>
              <span className={styles['soft']}>{[row.phone, row.town].filter((part) => part !== '').join(' · ')}</span>
            </ListOption>
          ))}
        </div>
      )}
    </div>
  )
}
