import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { never } from '#domain/never.ts'
import { ListOption } from '../../ui/ListOption.tsx'
import styles from './Palette.module.css'
import { type Row, take } from './usePalette.ts'

type Props = {
  readonly id: string
  readonly rows: readonly Row[]
  /** Which of them is marked. */
  readonly at: number
  /** Nothing was typed yet: the people are those opened lately. */
  readonly isRecent: boolean
}

/** People first, then groups, then what can be done, and last the way to the list. */
export function PaletteRows({ id, rows, at, isRecent }: Props) {
  const words = useTranslations('palette')
  const groups = useTranslations('groups')
  const titles = {
    person: words(isRecent ? 'recent' : 'people'),
    group: groups('label'),
    command: words('commands'),
    list: null,
  } as const
  const parts = (['person', 'group', 'command', 'list'] as const).map((kind) => ({
    kind,
    rows: rows.flatMap((row, index) => (row.kind === kind ? [{ row, index }] : [])),
  }))
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={words('results')} className={styles['rows']}>
      {parts
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <Group key={group.kind} id={`${id}-${group.kind}`} title={titles[group.kind]}>
            {group.rows.map(({ row, index }) => (
              <ListOption key={index} id={`${id}-${index}`} isMarked={index === at} look="row" onTake={() => take(row)}>
                <Words row={row} />
              </ListOption>
            ))}
          </Group>
        ))}
    </div>
  )
}

type GroupProps = { readonly id: string; readonly title: string | null; readonly children: ReactNode }

function Group({ id, title, children }: GroupProps) {
  if (title === null) return children
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={styles['group']}>
        {title}
      </div>
      {children}
    </div>
  )
}

function Words({ row }: { readonly row: Row }) {
  const words = useTranslations('palette')
  const language = useLocale()
  switch (row.kind) {
    case 'person': {
      const { name, kana, honorific, contact } = row.person.called
      return (
        <>
          <span>
            {name} {honorific}
          </span>
          <span className={styles['soft']}>
            {[kana, contact, row.person.town].filter((part) => part !== '').join(' · ')}
          </span>
        </>
      )
    }
    case 'group':
      return <span>{row.group.name}</span>
    case 'command':
      return (
        <>
          <span>{row.command[language]}</span>
          {row.command.key !== null && <kbd className={styles['key']}>{row.command.key}</kbd>}
        </>
      )
    case 'list':
      return <span>{words('list', { text: row.text })}</span>
    default:
      return never(row, 'a row of the palette without its words')
  }
}
