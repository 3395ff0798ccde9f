import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../lib/commands.ts'
import { later } from '../../lib/later.tsx'
import { back, openCard, type Panel } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { cameBackTo, rememberOpened, useGiven, useSearch } from '../../stores/search.ts'
import { choose, useSelection } from '../../stores/selection.ts'
import { CustomerSearch } from './CustomerSearch.tsx'
import { CustomersFound } from './CustomersFound.tsx'
import { CustomersHead } from './CustomersHead.tsx'
import { FilterRow } from './FilterRow.tsx'
import { ManyActs } from './ManyActs.tsx'
import styles from './CustomersScreen.module.css'
import { useCustomers } from './useCustomers.ts'
import { useChoices } from './useFilterWords.ts'

// Not needed for the first list, so not waited for.
const AddPanel = later(async () => (await import('./AddPanel.tsx')).AddPanel)

type Props = { readonly today: Day; readonly panel: Panel | null }

export function CustomersScreen({ today, panel }: Props) {
  const asked = useSearch()
  const given = useGiven(({ times }) => times)
  const people = useCustomers(asked)
  const { chosen } = useSelection()
  const choices = useChoices(people.total !== null)
  const box = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const first = people.rowAt(0)
  const isHiding = useHiding()
  const [atFirst] = useState(cameBackTo)

  const focusSearch = () => box.current?.select()
  // The one row that takes the Tab key is the one that was last moved to.
  const focusList = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  const open = useCallback((row: CustomerRow, index: number) => {
    rememberOpened(index)
    openCard(row.id)
  }, [])
  const close = () => {
    if (panel === null && chosen !== null) return choose(null)
    back()
    if (panel !== null) focusSearch()
  }
  useCommand('customers', focusSearch)
  useCommand('back', close)
  useEffect(() => {
    if (atFirst === null) box.current?.focus()
  }, [atFirst])

  return (
    <div className={styles['screen']} data-panel={panel?.kind}>
      <main className={styles['main']}>
        <CustomersHead total={people.total} answered={people.answered} hasPanel={panel !== null} />
        <CustomerSearch
          key={given}
          ref={box}
          text={asked.text}
          onDown={focusList}
          onEnter={() => first !== undefined && openCard(first.id)}
        />
        {!isHiding && <FilterRow where={asked.where} choices={choices} hasPeople={(people.total ?? 0) > 0} />}
        <CustomersFound ref={grid} people={people} today={today} atFirst={atFirst} onOpen={open} />
        {!isHiding && <ManyActs asked={asked} total={people.total ?? 0} />}
      </main>
      {panel?.kind === 'add' && <AddPanel today={today} begun={panel.begun} onClose={close} />}
    </div>
  )
}
