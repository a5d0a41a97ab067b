import { adapterContract } from '../../../contracts/adapter-contract';
import { platform } from './platform';

adapterContract('Slack', platform, 'slack');
