### 業務画面の枠組みと、人の役割。

work-nav-desk = 担当業務
work-sign-out = サインアウト
work-desk-title = 担当業務
role-of = { $role }（{ $member }）
role-secretariat = 事務局
role-coordinator = 国内調整官
role-signer = 担当機関の署名者
role-analyst = 通報窓口の分析担当者
role-lead-analyst = 通報窓口の主任分析担当者
role-police-liaison = 警察の連絡担当者
role-police-second = 警察の第二担当者
role-provider-operator = ホスティング事業者の担当者
role-reviewer = 独立した審査担当者
role-auditor = 監査担当者
role-member-admin = 参加国の管理者
role-operator = システム運用者
