import { COMMANDS } from '#contract/commands.ts'
import { useLocale, useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import styles from './HelpScreen.module.css'
import { COUNTER_KEYS, LIST_KEYS } from './parts.ts'

/** Every key there is: of the commands, of the list, and of the counter's line. */
export function KeyTable() {
  const words = useTranslations('help')
  const week = useTranslations('weekHelp')
  const language = useLocale()
  const visit = useVisitWord()
  return (
    <table className={styles['keys']}>
      <thead>
        <tr>
          <th scope="col">{words('key')}</th>
          <th scope="col">{words('does')}</th>
        </tr>
      </thead>
      <tbody>
        {COMMANDS.map(({ id, key, [language]: title }) => key !== null && <KeyRow key={id} keys={key} does={title} />)}
      </tbody>
      <tbody>
        <GroupRow title={words('listTitle')} />
        {LIST_KEYS.map(({ keys, does }) => (
          <KeyRow key={does} keys={keys} does={words(does)} />
        ))}
      </tbody>
      <tbody>
        <GroupRow title={week('counterTitle', { visit })} />
        {COUNTER_KEYS.map(({ keys, does }) => (
          <KeyRow key={does} keys={keys} does={week(does)} />
        ))}
      </tbody>
    </table>
  )
}

function GroupRow({ title }: { readonly title: string }) {
  return (
    <tr>
      <th colSpan={2} scope="rowgroup">
        {title}
      </th>
    </tr>
  )
}

function KeyRow({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <tr>
      <td>
        <kbd>{keys}</kbd>
      </td>
      <td>{does}</td>
    </tr>
  )
}
