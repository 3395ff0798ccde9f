import { useTranslations } from 'use-intl'
import { openDuplicates } from '../../stores/duplicates.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { KeysButton } from '../locked/KeysButton.tsx'
import styles from './CustomersScreen.module.css'

/** 名簿を整える: the places where the list itself is looked after, seldom gone to. */
export function TidyWays() {
  const words = useTranslations('customers')
  const same = useTranslations('duplicates')
  const families = useTranslations('families')
  const missing = useTranslations('missing')
  return (
    <div className={styles['tidy']} role="group" aria-label={words('tidy')}>
      <Button look="quiet" onClick={() => go({ at: 'missing' })}>
        {missing('open')}
      </Button>
      <Button look="quiet" onClick={openDuplicates}>
        {same('title')}
      </Button>
      <Button look="quiet" onClick={() => go({ at: 'families' })}>
        {families('open')}
      </Button>
      <KeysButton />
    </div>
  )
}
