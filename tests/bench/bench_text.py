#!/usr/bin/env python3
"""Writes the documents that the benchmarks read: bench_text.py FOLDER

text/NNN.txt         reports, notices and rectification reports in Simplified Chinese, 25 KB each
traditional/NNN.txt  the same in Traditional Chinese (opencc, s2t)
pages/NNN.html       the same in a page of four times the size: navigation, hot news, styles, footer

All text is put together from the words below: figures with periods and changes, deadlines, cited documents, bodies and
persons, 8 to 13 records per KB. The same documents come out in every run. At most one sentence in a hundred stands
twice; the program counts and refuses otherwise.
"""
import os
import random
import re
import subprocess
import sys

DOCUMENTS = 40
DOCUMENT_BYTES = 25000
PAGE_FACTOR = 4
MOST_REPEATED = 0.01

CITIES = [('遂宁市', '船山区 安居区 射洪市 蓬溪县 大英县'), ('乌海市', '海勃湾区 海南区 乌达区'), ('邵阳市', '双清区 大祥区 邵东市 新邵县 洞口县'),
          ('驻马店市', '驿城区 西平县 上蔡县 正阳县 泌阳县'), ('安顺市', '西秀区 平坝区 普定县 关岭县 紫云县'), ('铜川市', '王益区 印台区 耀州区 宜君县'),
          ('九江市', '濂溪区 浔阳区 柴桑区 武宁县 修水县'), ('辽源市', '龙山区 西安区 东丰县 东辽县')]
MONEY = ('地区生产总值 一般公共预算收入 固定资产投资 进出口总额 规模以上工业增加值 社会消费品零售总额 税收收入 工业设备投资 房地产开发投资 '
         '旅游门票收入 软件业营业收入 新材料产业产值 金融机构存款余额 农林牧渔业总产值').split()
COUNTS = [('新增城镇就业', '人'), ('新登记市场主体', '户'), ('开工重点项目', '个'), ('改造老旧小区', '个'), ('建成高标准农田', '万亩'), ('完成营造林', '万亩'),
          ('整治农村户厕', '座'), ('新增学位', '个'), ('发放低保金', '万元'), ('排查安全隐患', '处'), ('办结群众诉求', '件'), ('培训技能人才', '人次'),
          ('新建充电桩', '个'), ('新改建农村公路', '公里'), ('建设污水管网', '公里'), ('新增养老床位', '张')]
RATES = '城镇化率 森林覆盖率 空气质量优良天数比率 城市污水集中处理率 生活垃圾无害化处理率 婴幼儿入托率 自来水普及率 公交站点覆盖率'.split()
LAWS = ('《中华人民共和国安全生产法》 《优化营商环境条例》 《关于健全基层治理机制的意见》 《关于做好旧城改造工作的通知》 《土壤污染防治行动计划》 《法治政府建设实施纲要》 '
        '《关于健全防止返贫监测机制的指导意见》 《政府投资条例》 《快递暂行条例》').split()
VERBS = '印发 制定 修订 出台 落实 贯彻'.split()
BODIES = '市政府办公室 市发展改革委 市财政局 市生态环境局 市住房城乡建设局 市农业农村局 市教育局 市卫生健康委 市应急管理局 市水利局 市民政局 市审计局'.split()
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
GIVEN = '建国志强晓明文军海燕立新春华永胜德安秀兰玉梅家和启航景行宏伟思远国平'
TOPICS = ('产业转型 项目建设 生态保护 民生保障 乡村振兴 安全生产 城市更新 深化改革 科技创新 财政管理 作风建设 营商环境 水利建设 教育医疗 社会治理 数字政府 招商引资 文化旅游 '
          '交通建设 粮食安全').split()
ACTS = '扎实推进 着力抓好 统筹做好 持续加强 全面提升 稳步开展 切实改进 有序实施 不断完善 加快补齐'.split()
OBJECTS = ('农村人居环境 园区供热设施 基层诊疗服务 重点河段治理 城市管网更新 中小企业服务 耕地保护监督 干部队伍教育 政务数据共享 债务风险防范 养老托育服务 义务教育均衡 '
           '废弃矿山修复 公共文化供给 食品药品监管 道路交通秩序 冷链物流体系 特色种植基地 秸秆综合利用 社区网格管理').split()
MANNERS = ('坚持问题导向 压实各级责任 强化部门协同 突出重点环节 注重实际效果 严格标准要求 广泛听取意见 健全工作台账 加大督查力度 完善制度机制 细化任务分工 定期调度进展').split()
PROBLEMS = '底数不清 监管缺位 进度滞后 配套不足 责任虚化 资金沉淀 标准不高 执行走样 数据失真 衔接不畅'.split()
NAVIGATION = '首页 政务公开 政务服务 互动交流 走进本市 新闻中心 专题专栏 数据开放 领导之窗 机构职能 政策解读 通知公告 人事信息 财政资金 规划计划 应急管理 招标采购 统计信息'.split()


class Writer:
    """The sentences of one document; every number comes from one seeded source."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.city, districts = self.pick(CITIES)
        self.districts = districts.split()
        self.year = self.random.randint(2016, 2024)

    def pick(self, words):
        return self.random.choice(words)

    def two(self, words):
        return self.random.sample(words, 2)

    def amount(self):
        whole = self.random.randint(2, 4800)
        return '%d.%d亿元' % (whole, self.random.randint(1, 9)) if self.random.random() < 0.8 else '%d万元' % whole

    def percent(self):
        return '%d.%d%%' % (self.random.randint(1, 48), self.random.randint(1, 9))

    def person(self):
        return self.pick(SURNAMES) + ''.join(self.random.sample(GIVEN, self.random.choice([1, 2])))

    def act(self):
        return self.pick(ACTS) + self.pick(OBJECTS)

    # A sentence for each kind of fact.
    def level(self):
        return '%s，全市%s完成%s，同比增长%s' % (self.pick(['%d年' % self.year, '上半年', '前三季度', '1—%d月' % self.random.randint(2, 11)]),
                                      self.pick(MONEY), self.amount(), self.percent())

    def respectively(self):
        a, b = self.two(MONEY)
        return '%s、%s分别达到%s、%s，分别增长%s和%s' % (a, b, self.amount(), self.amount(), self.percent(), self.percent())

    def change(self):
        first = self.random.randint(40, 80)
        return '%s由%d.%d%%提高到%d.%d%%，高于全省平均水平%d.%d个百分点' % (
            self.pick(RATES), first, self.random.randint(0, 9), first + self.random.randint(1, 15), self.random.randint(0, 9),
            self.random.randint(1, 4), self.random.randint(1, 9))

    def count(self):
        (a, unit_a), (b, unit_b) = self.two(COUNTS)
        return '%s，%s%d%s，%s%d%s' % (self.act(), a, self.random.randint(12, 9800), unit_a, b, self.random.randint(12, 9800), unit_b)

    def district(self):
        a, b = self.two(self.districts)
        return '%s完成%s%s，%s增长%s，居全市第%s位' % (a, self.pick(MONEY), self.amount(), b, self.percent(), self.pick('一二三四五'))

    def target(self):
        return '到%d年，%s达到%s以上，%s突破%s' % (self.year + self.random.randint(1, 6), self.pick(RATES), self.percent(), self.pick(MONEY), self.amount())

    def cited(self):
        a, b = self.two(LAWS)
        return '%s%s，%s，%s%s关于%s的要求' % (self.pick(VERBS), a, self.act(), self.pick(['严格执行', '认真落实']), b, self.pick(OBJECTS))

    def issued(self):
        return '%d年%d月%d日，%s印发《%s%s工作方案》（%s办发〔%d〕%d号）' % (
            self.year, self.random.randint(1, 12), self.random.randint(1, 28), self.pick(BODIES), self.city, self.pick(OBJECTS),
            self.city[0], self.year, self.random.randint(1, 160))

    def duty(self):
        a, b = self.two(BODIES)
        return '由%s牵头，%s配合，%d年%d月底前完成%s任务' % (a, b, self.year + 1, self.random.randint(1, 12), self.pick(OBJECTS))

    def leader(self):
        return '市委常委、副市长%s到%s调研%s，要求%s、%s' % (self.person(), self.pick(self.districts), self.pick(OBJECTS), *self.two(MANNERS))

    def plain(self):
        a, b = self.two(MANNERS)
        return '围绕%s，%s，%s，%s，%s' % (self.pick(OBJECTS), a, b, self.act(), self.act())

    def sentence(self):
        kinds = [self.level, self.respectively, self.change, self.count, self.district, self.target, self.cited, self.issued, self.duty,
                 self.leader, self.plain]
        return self.random.choices(kinds, [4, 2, 2, 3, 2, 2, 2, 2, 2, 2, 30])[0]() + self.pick('。。。。；')

    def paragraph(self):
        return ''.join(self.sentence() for _ in range(self.random.randint(2, 6)))[:-1] + '。'

    def section(self, ordinal):
        lines = ['%s、%s工作' % (ordinal, self.pick(ACTS) + self.pick(TOPICS)), self.paragraph()]
        for item in '一二三四'[:self.random.randint(2, 4)]:
            problem = '针对%s%s问题' % (self.pick(OBJECTS), self.pick(PROBLEMS))
            lines.append('（%s）%s' % (item, self.pick([self.act(), problem])))
            lines += ['%d．%s，%s。%s' % (i + 1, self.act(), self.act(), self.paragraph()) for i in range(self.random.randint(1, 3))]
        return lines

    def table(self):
        lines = ['|指标|单位|数值|增长（%）|', '|---|---|---|---|']
        lines += ['|%s|亿元|%d.%d|%d.%d|' % (name, self.random.randint(5, 900), self.random.randint(0, 9), self.random.randint(1, 20),
                                         self.random.randint(0, 9)) for name in self.random.sample(MONEY, 6)]
        return lines

    def document(self):
        lines = ['%s%d年%s工作报告' % (self.city, self.year, self.pick(TOPICS)), '']
        ordinals = iter(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八'])
        while sum(len(line.encode()) + 1 for line in lines) < DOCUMENT_BYTES:
            lines += self.section(next(ordinals))
            lines += self.table() if self.random.random() < 0.2 else []
        return lines + ['', '%s人民政府' % self.city, '%d年%d月%d日' % (self.year + 1, self.random.randint(1, 12), self.random.randint(1, 28))]


def html_page(lines, writer):
    """The document in the furniture of a portal: links and news before and behind, styles, a footer."""
    title = lines[0]
    body = ['<p style="text-indent:2em;line-height:1.75">%s</p>' % line for line in lines[1:] if line]
    menu = ['<li class="nav-item"><a href="/%s/index.html" target="_blank">%s</a></li>' % (i, word) for i, word in enumerate(NAVIGATION)]
    head = ['<!DOCTYPE html>', '<html><head><meta charset="utf-8"><title>%s</title>' % title, '<meta name="ArticleTitle" content="%s">' % title,
            '<meta name="PubDate" content="%d-03-05">' % (writer.year + 1), '</head><body>', '<div class="header"><ul>'] + menu + ['</ul></div>']
    article = ['<div class="article"><h1>%s</h1>' % title, '<div class="info">来源：%s政府办公厅　发布时间：%d-03-05</div>' % (writer.city, writer.year + 1),
               '<div class="TRS_Editor">'] + body + ['</div></div>']
    foot = ['<div class="footer"><p>主办：%s人民政府　版权所有</p></div></body></html>' % writer.city]
    want = PAGE_FACTOR * sum(len(line.encode()) + 1 for line in lines)
    size = sum(len(line.encode()) + 1 for line in head + article + foot)
    side, n = [], 0
    while size < want:
        n += 1
        item = ('<li class="list-item"><a href="/art/%d/%d/art_%d.html" title="%s" target="_blank">%s</a><span class="date">%d-%02d-%02d</span></li>'
                % (writer.year, n, n * 17, writer.act(), writer.act(), writer.year, n % 12 + 1, n % 28 + 1))
        if n % 4 == 0:
            item = '<style>.block-%d a:hover{color:#%06x;text-decoration:underline}</style><div class="block block-%d" id="b%d"></div>' % (n, n * 997, n, n)
        side.append(item)
        size += len(item.encode()) + 1
    half = len(side) // 2
    return head + ['<div class="side"><ul>'] + side[:half] + ['</ul></div>'] + article + ['<div class="hot"><ul>'] + side[half:] + ['</ul></div>'] + foot


def check_repeats(documents):
    sentences = [part for lines in documents for line in lines for part in re.findall('[^。；]+[。；]', line)]
    repeated = 1 - len(set(sentences)) / len(sentences)
    if repeated > MOST_REPEATED:
        raise SystemExit('bench_text: %.1f %% of the sentences stand twice' % (100 * repeated))


def write(folder, name, text):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), 'w', encoding='utf-8') as f:
        f.write(text)


def traditional(text):
    return subprocess.run(['opencc', '-c', 's2t'], input=text, stdout=subprocess.PIPE, check=True, encoding='utf-8').stdout


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    writers = [Writer(seed) for seed in range(DOCUMENTS)]
    documents = [writer.document() for writer in writers]
    check_repeats(documents)
    for i, (writer, lines) in enumerate(zip(writers, documents)):
        text = '\n'.join(lines) + '\n'
        write(os.path.join(arguments[0], 'text'), '%03d.txt' % i, text)
        write(os.path.join(arguments[0], 'traditional'), '%03d.txt' % i, traditional(text))
        write(os.path.join(arguments[0], 'pages'), '%03d.html' % i, '\n'.join(html_page(lines, writer)) + '\n')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
