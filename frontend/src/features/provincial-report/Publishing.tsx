import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { PublicationState, ReportKind, ReportPackage } from '@/shared/api/types'
import { dateTime, rate } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { usePublish } from './api'

interface Props {
  publication: PublicationState
  kind: ReportKind
  latest: ReportPackage | undefined
  done: boolean
}

/** Publishes the rate, and leads to the page that everybody sees. */
export function Publishing({ publication, kind, latest, done }: Props) {
  const { t } = useTranslation('provincial-report')
  const [asked, { open, close }] = useDisclosure()
  const publish = usePublish(publication.cohort)
  const may = publication.kinds.some(one => one.kind === kind && one.mayPublish)
  const last = publication.published.find(one => one.kind === kind)
  const page = `/public/${publication.cohort}${kind === 'YEAR_END' ? '?kind=YEAR_END' : ''}`
  return (
    <Stack gap="sm">
      {!latest?.confirmation && <Text size="sm">{t('publishAfter')}</Text>}
      {latest?.confirmation && !done && !may && <Text size="sm">{t('initialPublishedFirst')}</Text>}
      {last && (
        <Text size="sm">
          {t('publishedAs', {
            number: last.number,
            rate: rate(last.rate),
            at: dateTime(last.publishedAt),
            by: last.publishedBy,
          })}
        </Text>
      )}
      {last && (
        <Group gap="md">
          <Anchor href={page} size="sm">
            {t('publicPage')}
          </Anchor>
          <Anchor href={`/public/embed/${publication.cohort}`} size="sm">
            {t('embedPage')}
          </Anchor>
        </Group>
      )}
      {may && latest && (
        <Group>
          <Button onClick={open}>{t('publish', { rate: rate(latest.total.signed.rate) })}</Button>
        </Group>
      )}
      <Modal
        opened={asked}
        onClose={close}
        title={t('publishTitle')}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        <Stack>
          <Text size="sm">
            {t('publishHint', { kind: t(`kind.${kind}`), rate: rate(latest?.total.signed.rate) })}
          </Text>
          <ProblemPanel error={publish.error} />
          <Group>
            <Button loading={publish.isPending} onClick={() => publish.mutate(kind, { onSuccess: close })}>
              {t('publishNow')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}
