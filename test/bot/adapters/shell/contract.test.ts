import { adapterContract } from '../../../contracts/adapter-contract';
import { platform } from './platform';

adapterContract('the terminal', platform, 'shell');
