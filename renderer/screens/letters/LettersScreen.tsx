import { useTranslations } from 'use-intl'
import { go, HOME } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Page, Part } from '../Page.tsx'
import { SenderPart } from './SenderPart.tsx'

export function LettersScreen() {
  const words = useTranslations('letters')
  const choose = (
    <Button look="main" onClick={() => go(HOME)}>
      {words('choose')}
    </Button>
  )
  return (
    <Page title={words('title')}>
      <Part title={words('side')}>
        <Beside action={choose}>
          <p>{words('hint')}</p>
        </Beside>
      </Part>
      <SenderPart />
    </Page>
  )
}
