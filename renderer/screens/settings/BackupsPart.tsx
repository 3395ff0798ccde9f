import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Part } from '../Page.tsx'

/** The way to 控え: its place, the copies, and back from one. */
export function BackupsPart() {
  const words = useTranslations('backups')
  return (
    <Part title={words('title')}>
      <Beside action={<Button onClick={() => go({ at: 'backup' })}>{words('open')}</Button>}>
        <p>{words('why')}</p>
      </Beside>
    </Part>
  )
}
