import { useTranslations } from 'use-intl'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Beside, Part } from '../Page.tsx'

/** The way to what corrects the printers. */
export function PrintersPart() {
  const words = useTranslations('printers')
  const sizes = useTranslations('paperSizes')
  return (
    <Part title={words('title')}>
      <Beside
        action={
          <Button onClick={() => go({ at: 'printers', paper: 'hagaki', side: 'address' })}>{words('title')}</Button>
        }
      >
        <p>{words('settingsText')}</p>
      </Beside>
      <Beside action={<Button onClick={() => go({ at: 'papers' })}>{sizes('title')}</Button>}>
        <p>{sizes('settingsText')}</p>
      </Beside>
    </Part>
  )
}
