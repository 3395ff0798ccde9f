import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Part } from '../Page.tsx'

/** くわしく: the way to 個人情報のこと. */
export function RightsPart() {
  const words = useTranslations('rights')
  return (
    <Part title={words('title')}>
      <Beside action={<Button onClick={() => go({ at: 'rights', part: 'all' })}>{words('open')}</Button>}>
        <p>{words('why')}</p>
      </Beside>
    </Part>
  )
}
