import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Asked, isNarrowed } from '../../lib/asked.ts'
import { runCommand } from '../../lib/commands.ts'
import { openImport } from '../../stores/importing.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CustomersScreen.module.css'
import { TidyWays } from './TidyWays.tsx'

type Props = { readonly total: number | null; readonly answered: Asked; readonly hasPanel: boolean }

/** How many there are, and the way to add one more; the panel beside has the main button while it is open. */
export function CustomersHead({ total, answered, hasPanel }: Props) {
  const words = useTranslations('customers')
  const files = useTranslations('filesPart')
  const card = useTranslations('card')
  const [isOpen, setOpen] = useState(false)
  const [isTidying, setTidying] = useState(false)
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1>{words('title')}</h1>
        <output>{total !== null && words(countWords(answered, total), { count: total })}</output>
      </div>
      <div className={styles['ways']} data-open={isOpen}>
        <span className={styles['rare']}>
          <Button look="quiet" onClick={() => go({ at: 'paper-cards' })}>
            {words('paperCards')}
          </Button>
          <Button look="quiet" onClick={openImport}>
            {files('import')}
          </Button>
          <Button look="quiet" onClick={() => go({ at: 'export', who: null })}>
            {files('export')}
          </Button>
          <Button look="quiet" aria-expanded={isTidying} onClick={() => setTidying(!isTidying)}>
            {words('tidy')}
          </Button>
          <Button look="quiet" onClick={() => go({ at: 'trash' })}>
            {words('trash')}
          </Button>
        </span>
        <span className={styles['fold']}>
          <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {card('more')}
          </Button>
        </span>
        <Button look={hasPanel ? 'plain' : 'main'} onClick={() => runCommand('add')}>
          {words('add')}
        </Button>
      </div>
      {isTidying && <TidyWays />}
    </header>
  )
}

function countWords(answered: Asked, total: number): 'count' | 'narrowed' | 'found' | 'foundMany' | 'foundNobody' {
  if (answered.text === '') return isNarrowed(answered) ? 'narrowed' : 'count'
  return total === 0 ? 'foundNobody' : total === SEARCH_LIMIT ? 'foundMany' : 'found'
}
