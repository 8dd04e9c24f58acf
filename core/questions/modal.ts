import type { Item } from './item';

const MODAL =
  /^(?:kan|kunde|kunna|vill|ville|vilja|ska|skall|skulle|behöver|behöva|måste|can|could|may|might|should|want|wants|need|needs|would)$/u;

/** "kan", "vill", "should": what follows may be, and has not been. */
export const isModal = (item: Item): boolean => MODAL.test(item.words);
