import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { back, type CardPanel } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { RightsPanel } from '../rights/RightsPanel.tsx'
import { BereavementPanel } from './BereavementPanel.tsx'
import { DeliveriesPanel } from '../deliveries/DeliveriesPanel.tsx'
import { BenefitsPanel } from '../benefits/BenefitsPanel.tsx'
import { ComplaintsPanel } from '../complaints/ComplaintsPanel.tsx'
import { HeardPanel } from '../heard/HeardPanel.tsx'
import { WishesPanel } from '../wishes/WishesPanel.tsx'
import { HiddenPanel } from '../HiddenHere.tsx'
import { IntroductionPanel } from '../introductions/IntroductionPanel.tsx'
import { LockedPanel } from '../locked/LockedPanel.tsx'
import { PhotosPanel } from '../photos/PhotosPanel.tsx'
import { EditPanel } from './EditPanel.tsx'
import { HouseholdPanel } from './HouseholdPanel.tsx'
import { PromisePanel } from './PromisePanel.tsx'
import { StatesPanel } from './StatesPanel.tsx'

type Props = { readonly card: CustomerCard; readonly panel: CardPanel; readonly today: Day }

/** What stands open beside the card. */
export function CardPanelOpen({ card, panel, today }: Props) {
  const isHiding = useHiding()
  // They show cautions, labels, what the shop means to do, and why somebody is left alone.
  if (isHiding) return <HiddenPanel onClose={back} />
  switch (panel) {
    case 'edit':
      return <EditPanel card={card} onClose={back} />
    case 'states':
      return <StatesPanel card={card} today={today} onClose={back} />
    case 'promise':
      return <PromisePanel card={card} today={today} onClose={back} />
    case 'voice':
      return <HeardPanel card={card} today={today} onClose={back} />
    case 'complaint':
      return <ComplaintsPanel card={card} today={today} onClose={back} />
    case 'benefits':
      return <BenefitsPanel card={card} today={today} onClose={back} />
    case 'wishes':
      return <WishesPanel card={card} today={today} onClose={back} />
    case 'bereavement':
      return <BereavementPanel card={card} today={today} onClose={back} />
    case 'household':
      return <HouseholdPanel card={card} onClose={back} />
    case 'deliveries':
      return <DeliveriesPanel card={card} today={today} onClose={back} />
    case 'photos':
      return <PhotosPanel card={card} today={today} onClose={back} />
    case 'locked':
      return <LockedPanel card={card} today={today} onClose={back} />
    case 'rights':
      return <RightsPanel card={card} today={today} onClose={back} />
    case 'introduction':
      return <IntroductionPanel card={card} onClose={back} />
    default:
      return never(panel, 'a panel of the card without its words')
  }
}
