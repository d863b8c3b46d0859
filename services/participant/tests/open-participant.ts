import { type OpenedAlone, openAlone } from '@dienstweg/service/testing';
import { participant } from '../index.ts';
import { contactPoint } from './contact-point.ts';

export type OpenParticipant = OpenedAlone;

/** Opens the service on a database of its own, filled with the contact point. */
export const openParticipant = () => openAlone(participant, contactPoint);
