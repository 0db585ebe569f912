import { Alert, Badge, Button, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '../api/problem'
import { paths } from '../paths'
import { ButtonLink } from './links'

/** Shows a refusal where it arose: what happened, the rule, what to do. Takes the focus when it answers something that
 * the person did; what could only not be loaded (and can be tried again) must not move anybody. */
export function ProblemPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  // public pages stand outside the application: there is no start to go to
  const router = useRouter({ warn: false })
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error && !onRetry) panel.current?.focus()
  }, [error, onRetry])
  if (!error) return null
  const refusal = error instanceof Refusal ? error : undefined
  // not mine to see, or not there: asking again gives the same answer
  const final = refusal?.status === 403 || refusal?.status === 404
  const title = refusal?.problem.title ?? (refusal?.status === 0 ? t('problem.offline') : t('problem.server'))
  return (
    <Alert
      ref={panel}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
    >
      <Text size="sm">{refusal?.problem.detail ?? t('problem.again')}</Text>
      {!!refusal?.problem.errors?.length && (
        <List size="sm" mt="xs">
          {refusal.problem.errors.map(({ field, message }) => (
            <List.Item key={field + message}>{message}</List.Item>
          ))}
        </List>
      )}
      <Group mt="xs" gap="xs">
        {refusal?.problem.rule && (
          <Badge variant="outline" color="gray" c="var(--mantine-color-text)">
            {t('problem.rule', { rule: refusal.problem.rule })}
          </Badge>
        )}
        {onRetry && !final && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )}
        {onRetry && final && router && (
          <ButtonLink to={paths.home} size="compact-sm" variant="default">
            {t('toStart')}
          </ButtonLink>
        )}
      </Group>
    </Alert>
  )
}
