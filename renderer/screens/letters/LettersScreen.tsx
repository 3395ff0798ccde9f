import { useTranslations } from 'use-intl'
import { go, HOME } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Page, Part } from '../Page.tsx'
import { SenderPart } from './SenderPart.tsx'

export function LettersScreen() {
  const words = useTranslations('letters')
  return (
    <Page title={words('title')}>
      <Part title={words('side')}>
        <p>{words('hint')}</p>
        <Button look="main" onClick={() => go(HOME)}>
          {words('choose')}
        </Button>
      </Part>
      <SenderPart />
    </Page>
  )
}
