import { YAML_CASES } from './cases/yaml.js';
import { findAll } from './find-all.js';

findAll('YAML files', YAML_CASES);
