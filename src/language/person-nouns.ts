/** Nouns for people, by which 几个 counts people; not where they begin another word: 人口, 学生社团. */
const NOUNS =
  '人(?!口|均|数|次|行|民|工|防|造)|者|干部|领导|头头|官员|负责人|责任人|疑犯|嫌犯|罪犯|被告|学生|男生|女生|同学|孩子|儿童|婴儿|老师|教师|教练|教授|专家|学员|委员|代表|工人|农民|司机|师傅|厨师|演员|歌手|球员|选手|队员|成员|党员|会员|群众|居民|市民|村民|业主|租客|乘客|游客|旅客|顾客|客户|员工|职工|职员|人员|雇员|医生|护士|警察|民警|交警|法官|律师|记者|士兵|家长|青年|同志';

/** As the source of a regular expression. */
export const PERSON_NOUN = `(?:${NOUNS})(?!小组|协会|学会|组织|社团|团队|事务所|中心|学校)`;
