import { useTranslations } from 'use-intl'
import { COMMANDS } from '../../lib/commands.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Page, Part } from '../Page.tsx'
import styles from './HelpScreen.module.css'

const LIST_KEYS = [
  { keys: '↑ ↓', does: 'arrows' },
  { keys: 'PageUp PageDown', does: 'pages' },
  { keys: 'Home End', does: 'ends' },
  { keys: 'Enter', does: 'enter' },
] as const

const COUNTER_KEYS = [
  { keys: '↑ ↓', does: 'up' },
  { keys: 'Enter', does: 'enter' },
  { keys: 'Esc', does: 'escape' },
] as const

export function HelpScreen() {
  const words = useTranslations('help')
  const commands = useTranslations('commands')
  const week = useTranslations('weekHelp')
  const visit = useVisitWord()
  return (
    <Page title={words('title')}>
      <Part title={words('recordsTitle')}>
        <p>{words('records')}</p>
      </Part>
      <Part title={words('mistakeTitle')}>
        <p>{words('mistake')}</p>
      </Part>
      <Part title={week('title')}>
        <p>{week('week')}</p>
        <p>{week('counter', { visit })}</p>
        <p>{week('posting')}</p>
      </Part>
      <Part title={words('keysTitle')}>
        <table className={styles['keys']}>
          <thead>
            <tr>
              <th scope="col">{words('key')}</th>
              <th scope="col">{words('does')}</th>
            </tr>
          </thead>
          <tbody>
            {COMMANDS.map(({ id, label }) => (
              <KeyRow key={id} keys={label} does={commands(id)} />
            ))}
          </tbody>
          <tbody>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {words('listTitle')}
              </th>
            </tr>
            {LIST_KEYS.map(({ keys, does }) => (
              <KeyRow key={does} keys={keys} does={words(does)} />
            ))}
          </tbody>
          <tbody>
            <tr>
              <th colSpan={2} scope="rowgroup">
                {week('counterTitle', { visit })}
              </th>
            </tr>
            {COUNTER_KEYS.map(({ keys, does }) => (
              <KeyRow key={does} keys={keys} does={week(does)} />
            ))}
          </tbody>
        </table>
      </Part>
    </Page>
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
