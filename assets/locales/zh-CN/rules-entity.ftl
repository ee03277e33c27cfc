# 主体、负责人和原备案的规则：哪里不对，怎么办。

rule-entity_name-domain = “{ $field }”里填的是域名“{ $value }”。
    .fix = 请填写证件上的全称。

rule-entity_name-individual_unit = 个人备案应填本人姓名，这里却有“{ $word }”。
    .fix = 以单位或个体工商户名义办网站，请把性质改为“企业”；否则请填身份证上的姓名。

rule-entity_name-state_body = 名称里有“{ $word }”，与所选的单位性质不符。
    .fix = 请对照证件，改选“政府机关”“事业单位”等相应的性质；名称本来就是这样的，可以继续。

rule-entity_name-site_name = “{ $value }”像是网站名称，不像执照上的名称。
    .fix = 请填写营业执照上的全称。

rule-entity_name-no_unit_word = “{ $value }”里没有“公司”“店”“厂”这样的字，不像企业的全称。
    .fix = 请对照营业执照写全；没有字号的个体工商户，请写成“姓名（个体工商户）”。

rule-entity_name-sole_proprietor = “{ $value }”只是姓名；没有字号的个体工商户，系统里一般写成“姓名（个体工商户）”。
    .fix = 请对照营业执照上的名称改写；当地另有写法的，照当地的写。

rule-entity_name-brackets = 名称里的括号是半角的，证件上一般是全角的“（）”。
    .fix = 请照证件改为全角括号，以免与域名实名信息不一致。

rule-sole_proprietor-number = 统一社会信用代码以 { $code } 开头：以 92 开头的才是个体工商户。
    .fix = 请核对营业执照上的“类型”，把这一项或号码改对。

rule-seal-remark = 没有公章的个体工商户，要在备注里说明。
    .fix = 请在备注里写明，例如“本个体工商户未刻公章”；有的管局要求先刻章，请先问接入商。

rule-uscc-other_nature = 统一社会信用代码以 { $code } 开头，与所选的单位性质对不上。
    .fix = 请核对证件：性质选错了就改性质，号码写错了就改号码。

rule-individual-principal_name = 个人备案时，“{ $field }”应与“{ $other_field }”是同一个人。
    .fix = 请填写本人的姓名。

rule-individual-principal_number = 同一个人的两个证件号码不一致：“{ $field }”与“{ $other_field }”。
    .fix = 请对照证件，把写错的一个改对。

rule-legal_rep-same_number = 法定代表人与主体负责人姓名不同，证件号码却相同：“{ $field }”与“{ $other_field }”。
    .fix = 请对照两人的证件，把写错的姓名或号码改对。

rule-certificate_address-other_province = 证件住所在{ $other }，这份案卷却在{ $province }办，跨省备案常被退回。
    .fix = 请在执照住所所在的省份备案；住所写错了，请照证件改正。

rule-certificate_address-individual = 证件住址在{ $other }，在{ $province }备案要看当地是否接受外省身份证。
    .fix = 请看本省清单里的说明；多半要另交居住证。

rule-filed_sites-not_live = 以前备案的网站打不开，或没有挂备案号，新的申请可能被一并退回。
    .fix = 请先恢复访问并在网站底部挂上备案号；不用的网站请先注销。

rule-filed_sites-none = 主体名下没有网站（空壳主体），有的省要先注销再重新备案。
    .fix = 请先向当地通信管理局或接入商问清楚该走哪一种备案。

rule-people-own_validity_differs = 同一个证件填了两个日期：“{ $field }”与“{ $other_field }”不一致。
    .fix = 请对照证件，把写错的一个改对。

rule-people-office_is_mobile = “{ $field }”与“{ $other_field }”相同。有的省要求两个号码不同，有的省可以相同。
    .fix = 如有座机，建议填座机。

rule-change-province = 变更备案不能换省：“{ $field }”与“{ $other_field }”不一致。
    .fix = 请先注销原来的备案，再在新的省份办首次备案。

rule-change-certificate_number = 变更备案不能换证件号码：“{ $field }”与“{ $other_field }”不一致。
    .fix = 号码写错了请改正；证件真的换了，请先注销原来的备案，再重新备案。

rule-change-credit_code = 组织机构代码换成了统一社会信用代码，与“{ $other_field }”是同一个单位；有的接入商不收这样的变更。
    .fix = 请先问接入商能否直接变更，还是要注销后重新备案。

rule-change-renamed = “{ $field }”与“{ $other_field }”不同：这是更名。
    .fix = 请准备登记机关出具的更名证明。

rule-change-nothing_seen = 名称、证件号码和负责人都与原备案相同。
    .fix = 只改电话、地址等其他内容时可以继续；什么都没有改，就不必提交。

rule-filing_number-other_province = 备案号是{ $other }的，这份案卷却在{ $province }办。
    .fix = 请核对备案号，或在{ $other }另建一份案卷。

rule-filing_number-other_entity = 这个网站备案号不属于“{ $other_field }”里的主体。
    .fix = 请核对两个号码：网站备案号就是主体备案号加上序号。

rule-filing_number-twice = 两个网站填了同一个备案号“{ $value }”。
    .fix = 请给每个网站填它自己的备案号。

rule-cancel-other_kind = 注销类别“{ $value }”与这份案卷的备案类型不一致。
    .fix = 请删去这一项，类别由备案类型决定。

rule-cancel-empty_shell = 这是主体下最后一个网站：注销后主体成为空壳，备案号随时可能被清理。
    .fix = 不再办网站的，请改办“注销主体”；还要办的，请先新增网站再注销这一个。

rule-cancel-only_access = 这是网站唯一的接入，取消后网站成为无接入备案，管局可能不受理或清理备案号。
    .fix = 请先在新的接入商办好接入备案，再取消这里的；网站不用了，请改办“注销网站”。
