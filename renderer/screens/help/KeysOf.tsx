import { COMMANDS, type CommandId } from '#contract/commands.ts'
import { useLocale, useTranslations } from 'use-intl'
import styles from './HelpScreen.module.css'

/** The keys of most use in one place. */
export function KeysOf({ ids }: { readonly ids: readonly CommandId[] }) {
  const words = useTranslations('helpParts')
  const language = useLocale()
  return (
    <dl className={styles['few']} aria-label={words('keysHere')}>
      {COMMANDS.filter(({ id }) => ids.includes(id)).map(({ id, key, [language]: title }) => (
        <div key={id}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{title}</dd>
        </div>
      ))}
    </dl>
  )
}
