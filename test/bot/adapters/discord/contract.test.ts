import { adapterContract } from '../../../contracts/adapter-contract';
import { platform } from './platform';

adapterContract('Discord', platform, 'discord');
