# 各省的规定：标题和一句话。出处和日期在表里。

province-kind-entity_principal_legal_rep = 主体负责人与法定代表人
province-entity_principal_legal_rep-free = 主体负责人可以不是法定代表人。
province-entity_principal_legal_rep-must = 主体负责人要由法定代表人担任。
province-entity_principal_legal_rep-both_must_foreigner_delegates = 主体负责人和网站负责人都要由法定代表人担任；法定代表人是外籍的，委托一位中国公民。
province-entity_principal_legal_rep-foreigner_delegates = 主体负责人要由法定代表人担任；法定代表人是外籍或港澳台居民的，可以出授权书委托持大陆身份证的人。
province-entity_principal_legal_rep-foreigner_passport = 法定代表人是外籍的，用护照办理。
province-entity_principal_legal_rep-letter = 主体负责人不是法定代表人时，要有授权书。
province-entity_principal_legal_rep-letter_on_conditions = 符合条件时，凭授权书可由他人担任主体负责人；具体条件请向管局确认。
province-entity_principal_legal_rep-letter_same_person = 主体负责人可以不是法定代表人，但要有授权书，而且网站负责人须是同一个人。
province-entity_principal_legal_rep-letter_remark_different_person = 主体负责人不是法定代表人时，要有授权书并在主体备注里说明，而且网站负责人须另有其人。
province-entity_principal_legal_rep-other_same_person = 主体负责人不是法定代表人时，主体负责人和网站负责人须是同一个人。

province-kind-site_principal_poa = 网站负责人由谁担任
province-site_principal_poa-letter = 网站负责人不是法定代表人时，要有授权书。
province-site_principal_poa-own_template = 网站负责人的授权书要用本地的专用模板。
province-site_principal_poa-not_legal_rep = 网站负责人不能是法定代表人。
province-site_principal_poa-not_entity_principal = 网站负责人不能与主体负责人是同一个人，并要有授权书。

province-kind-site_principal_unique = 负责人是否备过案
province-site_principal_unique-one_entity = 同一个人不能在不同主体下担任网站负责人。
province-site_principal_unique-first_time = 两位负责人都须是第一次办理备案。

province-kind-min_age = 负责人的年龄
province-min_age-at_least = 须年满 { $arg } 周岁。
province-min_age-work_proof_between = 未满 { $arg } 周岁不受理；满 { $arg } 不满 { $arg2 } 周岁的，要有就业或收入证明。
province-min_age-work_proof_below = 未满 { $arg } 周岁的，要有就业或收入证明。
province-min_age-guardian_below = 未满 { $arg } 周岁的，要附监护人的证件。
province-min_age-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-individual_locality = 个人备案与户籍、居住地
province-individual_locality-local_id = 个人备案只受理本地身份证。
province-individual_locality-local_id_no_temporary = 个人备案只受理本地身份证，临时身份证不受理。
province-individual_locality-local_address_no_foreigners = 个人备案只受理本地地址，不受理外国人。
province-individual_locality-no_outsiders = 不受理外省个人备案。
province-individual_locality-residence_permit = 外地身份证要附本地居住证。
province-individual_locality-residence_or_temporary_permit = 外地身份证要附本地居住证或暂住证。
province-individual_locality-permit_or_student_card = 外地身份证要附本地居住证；学生可用学生证。
province-individual_locality-permit_no_student_card = 外地身份证要附有效期在 { $arg } 个月以上的居住证或暂住证；学生证不行。
province-individual_locality-permit_property_rent_or_employer = 外地身份证要附居住证、房产证、租房合同或单位证明之一。
province-individual_locality-residence_proof = 外地身份证要附有效的本地居住证明。
province-individual_locality-study_life_or_work_proof = 外地、港澳台和外国人要附在本地学习、生活或工作的证明。
province-individual_locality-foreigners_permit = 外国人也要有居住证。
province-individual_locality-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-local_id_prefix = 本地身份证的号段
province-local_id_prefix-permit_unless_prefix = 本地身份证号码不是 { $arg } 开头的，要附居住证或户口簿。

province-kind-site_principal_locality = 单位负责人的户籍
province-site_principal_locality-every_principal_permit = 单位的任一负责人没有本地身份证的，要附本地居住证。
province-site_principal_locality-site_principal_permit = 网站负责人没有本地身份证的，要附本地居住证。

province-kind-foreigner = 境外人士
province-foreigner-refused = 不受理非中国公民。
province-foreigner-hong_kong_passport = 香港居民用护照办理，不用回乡证或香港身份证。

province-kind-id_document = 负责人的证件
province-id_document-over_months = 证件有效期须在 { $arg } 个月以上。
province-id_document-no_temporary = 临时身份证不受理。
province-id_document-resident_id_only = 中国公民只用居民身份证，临时身份证不受理。

province-kind-unit_certificate = 单位证件
province-unit_certificate-newest_only = 只用最新的“三证合一”证件。
province-unit_certificate-credit_code_licence_only = 只用带统一社会信用代码的营业执照。
province-unit_certificate-colour_duplicate = 用“三证合一”营业执照副本的彩色件。
province-unit_certificate-licence = 企业用营业执照。
province-unit_certificate-licence_duplicate = 企业用营业执照副本。
province-unit_certificate-licence_at_first_filing = 首次备案用营业执照。
province-unit_certificate-licence_or_organisation_code = 企业用营业执照或组织机构代码证。
province-unit_certificate-organisation_code = 非企业单位用组织机构代码证。

province-kind-unit_certificate_original = 证件用原件还是复印件
province-unit_certificate_original-original_only = 只收原件的照片或扫描件，盖章复印件不行。
province-unit_certificate_original-colour_scan_only = 只收彩色扫描件，盖章复印件不行。
province-unit_certificate_original-stamped_copy = 可以用盖章的复印件；水印只能写明仅供备案使用。
province-unit_certificate_original-thumbprinted_copy = 曾经可以用按手印的身份证复印件。
province-unit_certificate_original-seal_and_number = 营业执照要有“{ $arg2 }”，证照编号为本省号段（{ $arg }）。

province-kind-certificate_consistency = 接入备案的证件
province-certificate_consistency-same_as_first = 接入备案用与首次备案相同的证件。

province-kind-sole_proprietor = 个体工商户
province-sole_proprietor-files_as_enterprise = 有字号的个体工商户按企业办理。
province-sole_proprietor-seal_needed = 须有公章；没有字号的，名称写“姓名{ $arg }”。
province-sole_proprietor-unstamped_with_remark = 没有公章的，在备注里说明后，核验单可以不盖章。
province-sole_proprietor-enterprise_with_remark = 一律按企业办理；没有字号的写经营者姓名，并在备注里说明既无字号也无公章。

province-kind-address = 地址
province-address-door_number = 地址要写到门牌号。
province-address-same_city = 通信地址与证件地址要在同一个城市。
province-address-same_area = 所在地区与证件地址要一致，不能跨市。
province-address-huayuan_by_ring = { $arg }地址按环线划分：环内属南开区，环外属西青区。

province-kind-investor_field = 投资者或主管单位
province-investor_field-unit_name = 须填单位名称。
province-investor_field-own_name_or_superior = 企业填本单位全称，其他单位填上级主管单位。
province-investor_field-legal_rep_or_superior = 企业填法定代表人，其他单位填上级主管单位。

province-kind-finance_names = 名称里的金融字样
province-finance_names-both_legal_rep = 名称里有“{ $arg }”的，两位负责人都由法定代表人担任。
province-finance_names-stamped_commitment = 名称里有“{ $arg }”等金融字样的，要附盖章承诺书、业务与内容说明和执照复印件。

province-kind-mobile_local = 手机号码归属地
province-mobile_local-local = 手机号码须是本地的。
province-mobile_local-site_principal_local = 网站负责人的手机号码须是本地的。
province-mobile_local-every_number_local = 所有手机号码都须是本地的。
province-mobile_local-local_or_remark = 手机号码须是本地的；单位若用外地号码，在备注里说明。
province-mobile_local-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-office_phone = 办公电话
province-office_phone-differs_from_mobile = 办公电话不能与负责人的手机相同。
province-office_phone-landline = 须有座机号码。
province-office_phone-mobile_with_name_and_post = 办公电话填手机的，在备注里写明联系人姓名和职务。
province-office_phone-mobile_with_name = 办公电话填手机的，在备注里写明联系人姓名。
province-office_phone-mobile_with_post = 办公电话填手机的，在备注里写明职务。
province-office_phone-called = 管局会拨打办公电话核实。
province-office_phone-reaches_principal = 打办公电话要能找到负责人。

province-kind-emergency_phone = 应急联系电话
province-emergency_phone-differs_from_mobile = 应急电话不能与手机相同。
province-emergency_phone-third_person_in_remark = 应急电话填第三人的，并在备注里写明姓名和职务。
province-emergency_phone-relative_in_remark = 应急电话填近亲属的，并在备注里写明姓名和关系。

province-kind-phone_check = 电话核实
province-phone_check-calls = 管局会打电话核实。
province-phone_check-calls_about_content = 管局会打电话询问网站内容和身份。
province-phone_check-sampled = 管局抽查号码，打不通会退回。

province-kind-phone_proof = 话费凭证
province-phone_proof-bills = 要附近 { $arg } 个月的话费凭证，证明手机和办公电话属于负责人。

province-kind-remark_text = 备注里写什么
province-remark_text-personal_statement = 网站备注要声明是个人网站，没有单位内容，违反愿被注销。
province-remark_text-main_content = 网站备注要写明开通后的主要内容。
province-remark_text-principal_verified = 法定代表人不是中国公民的，主体备注写“{ $arg }”。
province-remark_text-medical_licence = 医疗机构在主体备注写明许可证的编号、发证机关和有效期。

province-kind-domain_owner = 域名归谁所有
province-domain_owner-must_be_person = 域名所有者须是备案人本人。
province-domain_owner-must_be_unit = 域名所有者须是备案单位。
province-domain_owner-must_be_unit_not_rep = 域名所有者须是备案单位，法定代表人个人不行。
province-domain_owner-must_be_legal_rep = 域名所有者须与法定代表人一致。
province-domain_owner-unit_or_legal_rep = 域名所有者须是备案单位或法定代表人。
province-domain_owner-unit_or_its_people = 域名所有者须是备案单位、法定代表人或两位负责人之一。
province-domain_owner-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-domain_suffix = 可用的域名后缀
province-domain_suffix-listed_only = 只受理名单内的后缀；国别后缀和境外注册的域名不受理。
province-domain_suffix-refused = 不受理 { $arg } 域名。

province-kind-domain_suffix_public_bodies = 党政机关和事业单位的域名
province-domain_suffix_public_bodies-one_of = 域名须以 { $arg } 结尾。

province-kind-domain_validity = 域名有效期
province-domain_validity-over_months = 域名有效期须在 { $arg } 个月以上。
province-domain_validity-certificate_over_months = 域名证书有效期须在 { $arg } 个月以上。

province-kind-domain_certificate = 域名证书
province-domain_certificate-every_domain = 每个域名都要附证书。
province-domain_certificate-added_domains = 新增域名要附证书。
province-domain_certificate-electronic = 要附电子版域名证书。
province-domain_certificate-order_from_count = 一次申请有 { $arg } 个及以上域名的，要附证书。
province-domain_certificate-entity_from_count = 主体下有 { $arg } 个及以上域名的，要附证书。

province-kind-domain_registrar = 域名注册商
province-domain_registrar-foreign_refused = 不受理在境外注册的域名。

province-kind-domain_privacy = 域名隐私保护
province-domain_privacy-keep_closed = 域名开了隐私保护的，备案成功前网站不要打开。

province-kind-one_domain_per_site = 一个网站几个域名
province-one_domain_per_site-one_domain = 一个网站只填一个域名。
province-one_domain_per_site-separate = 前缀不同的域名要分成不同的网站。
province-one_domain_per_site-separate_or_remark = 前缀不同的域名要分成不同的网站，或在备注里写明“{ $arg }”。

province-kind-multi_domain_remark = 多个域名的备注
province-multi_domain_remark-remark = 一个网站有多个域名的，网站备注写“{ $arg }”。

province-kind-sites_per_order = 一次可以报几个网站
province-sites_per_order-at_most = 一次申请最多 { $arg } 个网站。
province-sites_per_order-domains_at_most = 一次申请最多 { $arg } 个域名。
province-sites_per_order-one_site_one_domain = 一次申请只能报一个网站、一个域名。
province-sites_per_order-first_filing_one_domain = 首次备案只能报一个域名。
province-sites_per_order-one_domain_when_filed_over = 已备案网站超过 { $arg } 个的，新增网站一次只能报一个域名。
province-sites_per_order-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-sites_cap = 一个主体最多几个网站
province-sites_cap-at_most = 一个主体最多 { $arg } 个网站。

province-kind-construction_plan = 网站建设方案书
province-construction_plan-sites_over = 网站超过 { $arg } 个的，要附建设方案书。
province-construction_plan-prefixes_over = 前缀不同的域名超过 { $arg } 个的，要附建设方案书。
province-construction_plan-added_site = 已有网站再新增网站的，要附建设方案书。
province-construction_plan-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-site_name = 网站名称
province-site_name-unit_name = 网站名称须是单位的全称或简称。
province-site_name-ends_with = 个人网站名称要以“{ $arg }”结尾。
province-site_name-must_differ = 同一主体下的网站名称不能相同。

province-kind-language = 网站语言
province-language-exactly_used = 只勾选网站实际使用的语言，不多也不少。

province-kind-site_closed_until_filed = 备案成功前网站能不能打开
province-site_closed_until_filed-closed = 拿到备案号之前，网站不能打开。
province-site_closed_until_filed-no_resolution = 拿到备案号之前，域名不能打开，也不能解析。

province-kind-filed_site_live = 已备案的网站
province-filed_site_live-open_and_linked = 已备案的网站要能打开，并挂上备案号、链接到工信部。
province-filed_site_live-linked_and_owner = 已备案的网站要挂备案号链接和版权所有者。
province-filed_site_live-clean_and_linked = 已备案的网站不能有前置审批、论坛或经营内容，并挂好备案号链接。

province-kind-change_rules = 变更备案
province-change_rules-change_first = 变更不能与新增网站、接入一起办；先变更，再新增。
province-change_rules-cannot_become_other = 个人主体不能变更为另一个人或单位。
province-change_rules-may_become_own_unit = 个人主体可以变更为由本人担任法定代表人的单位。
province-change_rules-registry_proof = 变更主体要附市场监管部门的变更证明。
province-change_rules-new_code_refile = 改名后统一社会信用代码变了的，先注销再重新备案。
province-change_rules-unit_to_unit_same_rep = 法定代表人相同的，符合条件可以由甲单位变更为乙单位。
province-change_rules-no_entity_change_name_by_letter = 不能变更主体；只改名称的，凭登记机关的变更函办理。
province-change_rules-no_entity_change_migrate_only = 不能变更主体，只能把网站迁到新主体。
province-change_rules-five_pictures = 变更要附齐五张照片。

province-kind-change_principal = 变更主体负责人
province-change_principal-change_both_new_letter = 变更主体负责人要按“变更备案”整体办理，并重新出授权书。

province-kind-materials_checklist = 材料清单
province-materials_checklist-person_papers = 身份证、域名证书、备案承诺书。
province-materials_checklist-unit_papers = 营业执照、法定代表人和网站负责人的身份证、域名证书、备案承诺书、公章。

province-kind-materials_public_bodies = 事业单位和机关的批准
province-materials_public_bodies-approval_form = 事业单位开办网站要附审核申请表。
province-materials_public_bodies-staffing_office_approval = 开办网站前要先经机构编制部门批准。

province-kind-commitment_letter = 备案承诺书
province-commitment_letter-own_form = 要附《{ $arg }》。
province-commitment_letter-every_filing = 每次备案都要附《{ $arg }》：单位由法定代表人签字，个人由主办者签字，用黑色笔正楷书写。
province-commitment_letter-unknown = 没有查到规定，请向当地通信管理局或接入商确认。

province-kind-truthfulness_letters = 真实性承诺
province-truthfulness_letters-notice_and_commitment = 要附责任告知书和真实性承诺书，由网站负责人签字。
province-truthfulness_letters-letter_when_not_legal_rep = 网站负责人不是法定代表人的，要附授权书。

province-kind-party_building_letter = 党建证明
province-party_building_letter-first_and_new_site = 首次备案和新增网站要附当地网信部门的党建证明。

province-kind-form_variant = 核验单
province-form_variant-own_templates = 本地有自己的核验单模板。
province-form_variant-registrar_behind_domains = 核验单上，域名后面写明注册商。
province-form_variant-thumbprint = 签字处要按手印。
province-form_variant-handwritten_statement = 用本地模板，虚线以下手写声明。

province-kind-form_seal = 核验单盖章
province-form_seal-mandatory = 单位的核验单须盖公章。

province-kind-curtain_photo = 幕布照片
province-curtain_photo-bottom_line = 照片里要看得到幕布底部的线。

province-kind-electronic_check = 电子化核验
province-electronic_check-early = 较早改用电子化核验，不再用幕布。

province-kind-photo_verification = 现场核验
province-photo_verification-own_app_in_province = 用本地管局的手机应用核验，须在本地拍摄，手机号与网站负责人一致。
province-photo_verification-phone_app_supported = 可以用手机应用上传和核验。

province-kind-empty_entity = 没有网站的空壳主体
province-empty_entity-may_add_site = 没有网站的主体可以直接新增网站，不必先注销。
province-empty_entity-deregister_online = 空壳主体在管局系统上注销。
province-empty_entity-deregister_letter = 空壳主体把申请和证件复印件寄给管局注销。
province-empty_entity-deregister_form = 空壳主体用管局网站上的表格注销。
province-empty_entity-call_after_days = 材料寄到 { $arg } 个工作日后打电话询问。

province-kind-deregistration = 注销何时生效
province-deregistration-at_once = 据说提交后马上生效，请以管局为准。

province-kind-footer_number = 页脚挂哪个备案号
province-footer_number-site_number = 页脚挂带序号的网站备案号。
province-footer_number-entity_number = 页脚挂不带序号的主体备案号。

province-kind-annual_review = 年审
province-annual_review-yearly = 管局每年组织一次年审。

province-kind-availability = 接入商是否受理
province-availability-one_provider_absent = 有接入商不在本地办理备案，请先问清楚。

province-kind-other = 其他规定
province-other-unknown = 没有查到规定，请向当地通信管理局或接入商确认。
