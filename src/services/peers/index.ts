// Whom an organisation compares itself with.

export { COUNTRY, chosenPeers, findPeers, type PeerGroup, type PeerKind } from './groups.ts'
export {
  addPeerGroup,
  choosePeers,
  editPeerGroup,
  type OwnPeerGroup,
  type PeerChoices,
  peerChoices,
  removePeerGroup,
  restorePeerGroup,
} from './own.ts'
export { fetchGroups, type GroupsImported, importGroups } from './shared.ts'
