import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import type { Assignment } from '@/shared/api/types'
import { count } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { useUnassign } from './api'
import { lastOfCollege, leftWithout } from './left-without'

interface Props {
  assignment: Assignment | undefined
  all: Assignment[]
  onClose: () => void
}

/** Asks before an assignment goes, and says what follows: nobody takes it back but by assigning anew. */
export function RemoveAssignment({ assignment, all, onClose }: Props) {
  const { t } = useTranslation('assignments')
  return (
    <Modal
      opened={!!assignment}
      onClose={onClose}
      title={assignment && t('removeOf', { name: assignment.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {assignment && <Question assignment={assignment} all={all} onClose={onClose} />}
    </Modal>
  )
}

function Question({ assignment, all, onClose }: Props & { assignment: Assignment }) {
  const { t } = useTranslation('assignments')
  const me = useMe()
  const unassign = useUnassign()
  const classes = leftWithout(assignment, all)
  const follows = [
    assignment.staffNumber === me.number && t('follows.own'),
    classes.length > 0 &&
      t('follows.classes', { n: count(classes.length), names: classes.slice(0, 20).join('、') }),
    lastOfCollege(assignment, all) &&
      t('follows.college', { role: t(`role.${assignment.role}`), college: assignment.collegeName }),
    assignment.collegeCode == null && t('follows.wholeSchool'),
  ].filter(Boolean)
  return (
    <Stack>
      <Text size="sm">
        {t('removeQuestion', {
          name: assignment.name,
          number: assignment.staffNumber,
          role: t(`role.${assignment.role}`),
          where: assignment.collegeName ?? t('wholeSchool'),
        })}
      </Text>
      {follows.length > 0 && (
        <Alert color="orange" title={t('follows.title')}>
          {follows.map(line => (
            <Text size="sm" key={String(line)}>
              {line}
            </Text>
          ))}
        </Alert>
      )}
      <ProblemPanel error={unassign.error} />
      <Group grow>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('cancel')}
        </Button>
        <Button
          color="red"
          loading={unassign.isPending}
          onClick={() => unassign.mutate(assignment, { onSuccess: onClose })}
        >
          {t('remove')}
        </Button>
      </Group>
    </Stack>
  )
}
