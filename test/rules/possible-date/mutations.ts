import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '期限早于成文日期', damage: addClause('请于2015年1月20日前报送市政府办公室') },
  { name: '星期与日期不合', damage: addClause('定于2015年4月22日（星期五）检查') },
];
