export default function GraduatePage() {
  return null
}
