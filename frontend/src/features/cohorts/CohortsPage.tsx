export default function CohortsPage() {
  return null
}
