import { SEARCH_LIMIT } from '#domain/people/search-order.ts'
import { useTranslations } from 'use-intl'
import { runCommand } from '../../lib/commands.ts'
import { openImport } from '../../stores/importing.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CustomersScreen.module.css'

type Props = { readonly total: number | null; readonly isSearch: boolean; readonly hasPanel: boolean }

/** How many there are, and the way to add one more; the panel beside has the main button while it is open. */
export function CustomersHead({ total, isSearch, hasPanel }: Props) {
  const words = useTranslations('customers')
  const files = useTranslations('filesPart')
  const found = total === 0 ? 'foundNobody' : total === SEARCH_LIMIT ? 'foundMany' : 'found'
  return (
    <header className={styles['head']}>
      <div className={styles['title']}>
        <h1>{words('title')}</h1>
        <output>{total !== null && words(isSearch ? found : 'count', { count: total })}</output>
      </div>
      <div className={styles['ways']}>
        <Button look="quiet" onClick={() => go({ at: 'paper-cards' })}>
          {words('paperCards')}
        </Button>
        <Button look="quiet" onClick={openImport}>
          {files('import')}
        </Button>
        <Button look="quiet" onClick={() => go({ at: 'export' })}>
          {files('export')}
        </Button>
        <Button look="quiet" onClick={() => go({ at: 'trash' })}>
          {words('trash')}
        </Button>
        <Button look={hasPanel ? 'plain' : 'main'} onClick={() => runCommand('add')}>
          {words('add')}
        </Button>
      </div>
    </header>
  )
}
