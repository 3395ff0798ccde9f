import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { lazy, Suspense, useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { COMMANDS, useCommand } from '../../lib/commands.ts'
import { belongsToConversion } from '../../lib/composition.ts'
import { markOnce } from '../../lib/mark.ts'
import { nameOf } from '../../lib/names.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useLiveText } from '../../lib/useLiveText.ts'
import { back, openPanel, type Panel } from '../../stores/place.ts'
import { remOf, usePreferences } from '../../stores/preferences.ts'
import { searchFor, useSearch } from '../../stores/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { CustomerList } from './CustomerList.tsx'
import styles from './CustomersScreen.module.css'
import { useCustomers } from './useCustomers.ts'

// Neither is needed for the first list, so neither is waited for.
const AddPanel = lazy(() => import('./AddPanel.tsx').then((file) => ({ default: file.AddPanel })))
const PostcardPanel = lazy(() => import('../letters/PostcardPanel.tsx').then((file) => ({ default: file.PostcardPanel })))

const FIND_KEY = COMMANDS.find((command) => command.id === 'find')?.label ?? ''

type Props = { readonly today: Day; readonly panel: Panel | null }

export function CustomersScreen({ today, panel }: Props) {
  const words = useTranslations('customers')
  const common = useTranslations('common')
  const language = useLocale()
  const { text } = useSearch()
  const rem = usePreferences(remOf)
  const search = useLiveText(text, searchFor)
  const box = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const people = useCustomers(text)
  const { total, rowAt } = people

  const focusSearch = () => box.current?.select()
  const focusList = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  const add = () => openPanel({ kind: 'add' })
  const open = useCallback((row: CustomerRow) => openPanel({ kind: 'postcard', customer: row.id, who: `${nameOf(row)} ${row.honorific}` }), [])
  const close = () => {
    back()
    focusSearch()
  }
  useCommand('find', focusSearch)
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (total !== null) markOnce('first-list')
  }, [total])

  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (belongsToConversion(event.nativeEvent)) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      focusList()
    }
    const first = rowAt(0)
    if (event.key === 'Enter' && text !== '' && first !== undefined) open(first)
    if (event.key === 'Escape' && search.value !== '') {
      event.preventDefault()
      search.clear()
    }
  }

  return (
    <div className={styles['screen']} data-panel={panel?.kind}>
      <main className={styles['main']}>
        <header className={styles['head']}>
          <div className={styles['title']}>
            <h1>{words('title')}</h1>
            <p role="status">{total === null ? '' : words(text === '' ? 'count' : 'found', { count: total })}</p>
          </div>
          <Button look={panel === null ? 'main' : 'plain'} onClick={add}>
            {words('add')}
          </Button>
        </header>
        <div className={styles['search']}>
          <SearchBox
            ref={box}
            label={words('search')}
            placeholder={words('searchHint')}
            keyLabel={FIND_KEY}
            clearWords={words('clear')}
            onClear={() => {
              search.clear()
              focusSearch()
            }}
            value={search.value}
            onKeyDown={onSearchKey}
            {...search.handlers}
          />
        </div>
        {people.error !== null && (
          <Empty
            title={words('failed')}
            text={sentenceOf(people.error, language)}
            action={<Button onClick={people.retry}>{common('again')}</Button>}
          />
        )}
        {total === 0 && text === '' && <Empty title={words('emptyTitle')} text={words('emptyText')} />}
        {total === 0 && text !== '' && <Empty title={words('notFoundTitle', { text })} text={words('notFoundText')} />}
        {total !== null && total > 0 && (
          <CustomerList
            ref={grid}
            total={total}
            rowAt={rowAt}
            onShow={people.show}
            asked={text}
            today={today}
            rem={rem}
            opened={panel?.kind === 'postcard' ? panel.customer : null}
            onOpen={open}
          />
        )}
      </main>
      <Suspense>
        {panel?.kind === 'add' && <AddPanel onClose={close} />}
        {panel?.kind === 'postcard' && (
          <PostcardPanel key={panel.customer} customer={panel.customer} who={panel.who} onClose={close} />
        )}
      </Suspense>
    </div>
  )
}
