import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ok } from '@/shared/api/client'
import type { Declaration } from '@/shared/api/types'
import { useDraft } from '@/shared/drafts'
import { paths } from '@/shared/paths'
import type { PolicyLookup } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { HistoryList } from '@/shared/ui/HistoryList'
import { ButtonLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'

/** One dispute with what was declared, the graduate's reason in the history, and the decision. */
export function Dispute({ declaration, policy }: { declaration: Declaration; policy: PolicyLookup }) {
  const { t } = useTranslation('disputes')
  const client = useQueryClient()
  const [reason, setReason, clear] = useDraft(`dispute-${declaration.id}`, '')
  const resolve = useMutation({
    mutationFn: (action: 'UPHOLD' | 'ANNUL') =>
      ok(
        api.POST('/api/v1/declarations/{id}/dispute-resolution', {
          params: { path: { id: declaration.id } },
          body: { version: declaration.version, action, reason: reason.trim() },
        }),
      ),
    onSuccess: () => {
      clear()
      return client.invalidateQueries({ queryKey: ['declarations'] })
    },
  })
  const { graduate, allowedActions } = declaration
  return (
    <Stack gap="sm">
      <DetailsList declaration={declaration} policy={policy} />
      <Group>
        <ButtonLink to={paths.graduate} params={{ id: graduate.id }} variant="default" size="compact-md">
          {t('proof')}
        </ButtonLink>
      </Group>
      <HistoryList id={declaration.id} policy={policy} />
      {allowedActions.includes('UPHOLD') || allowedActions.includes('ANNUL') ? (
        <>
          <Textarea
            label={t('reason')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <ProblemPanel error={resolve.error} />
          <Group>
            {allowedActions.includes('UPHOLD') && (
              <Button
                variant="default"
                disabled={!reason.trim()}
                loading={resolve.isPending && resolve.variables === 'UPHOLD'}
                onClick={() => resolve.mutate('UPHOLD')}
              >
                {t('action.UPHOLD')}
              </Button>
            )}
            {allowedActions.includes('ANNUL') && (
              <Button
                color="red"
                disabled={!reason.trim()}
                loading={resolve.isPending && resolve.variables === 'ANNUL'}
                onClick={() => resolve.mutate('ANNUL')}
              >
                {t('action.ANNUL')}
              </Button>
            )}
          </Group>
        </>
      ) : (
        <Text size="sm">{t('nothingAllowed')}</Text>
      )}
    </Stack>
  )
}
