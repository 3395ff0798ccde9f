import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { chooseFile, useImporting } from '../../stores/importing.ts'
import { Button } from '../../ui/Button.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Working } from '../Working.tsx'
import styles from './Import.module.css'
import { ImportRefused } from './ImportRefused.tsx'
import { PastImports } from './PastImports.tsx'
import { TakenBackSaid } from './TakenBackSaid.tsx'

type Props = { readonly today: Day }

/** What can be taken in, the way to choose it, and what was taken in before. */
export function ImportStart({ today }: Props) {
  const words = useTranslations('import')
  const visit = useVisitWord()
  const { busy, takenBack, opened, error } = useImporting()
  const isReading = busy === 'reading'
  return (
    <FootedPage
      title={words('title')}
      said={isReading && <Working call="imports:preview" />}
      acts={
        <Button look="main" aria-disabled={busy !== null} onClick={() => void chooseFile()}>
          {words('choose')}
        </Button>
      }
    >
      {takenBack !== null && <TakenBackSaid undone={takenBack} />}
      {error !== null && <ImportRefused error={error} fileName={opened?.fileName ?? null} />}
      <section className={styles['lead']}>
        <h2>{words('emptyTitle')}</h2>
        <p>{words('emptyText')}</p>
        <h3>{words('whatTitle')}</h3>
        <ul className={styles['kinds']}>
          <li>{words('whatKit')}</li>
          <li>{words('whatOther')}</li>
          <li>{words('whatExcel', { visit })}</li>
          <li>{words('whatPhone')}</li>
          <li>{words('whatOwn')}</li>
        </ul>
      </section>
      <PastImports today={today} />
    </FootedPage>
  )
}
