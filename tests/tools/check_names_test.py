"""Names that say nothing, and names that only look so."""
from small_tree import SmallTree


class CheckNames(SmallTree):
    TOOL = 'check_names'

    def test_good_names(self):
        self.write('services/text/offset_map.h', 'class OffsetMap {};\nusing Runs = std::vector<int>;\nclass DatabaseOfUnits;\n')
        self.write('proto/x/v1/x.proto', 'message InformationDisclosure {\n}\n')
        self.write('proto/google/rpc/error_details.proto', 'message ErrorInfo {\n}\n')
        self.write('tests/fuzz/corpus/x_fuzz/data', '')
        self.assert_clean(self.TOOL)

    def test_folder(self):
        for folder in ('common', 'util', 'helpers', 'core', 'misc', 'data'):
            with self.subTest(folder):
                self.write('services/%s/x.h' % folder)
                self.assert_fails(self.TOOL, 'services/%s: ' % folder)

    def test_file(self):
        self.write('services/text/string_utils.h')
        self.assert_fails(self.TOOL, 'services/text/string_utils.h: ')

    def test_class(self):
        for name in ('PageManager', 'ParseHelper', 'PageInfo', 'RowData', 'Util'):
            for declaration in ('class %s {', 'struct %s final : Base {', 'using %s = int;', 'template <typename T> class %s {',
                                'enum class %s {'):
                with self.subTest(declaration % name):
                    self.write('services/text/x.h', '\n' + declaration % name)
                    self.assert_fails(self.TOOL, 'services/text/x.h:2: the name %s ' % name)

    def test_message(self):
        self.write('proto/taizhang/x/v1/x.proto', 'message CaptureInfo {\n}\n')
        self.assert_fails(self.TOOL, 'proto/taizhang/x/v1/x.proto:1: the name CaptureInfo ')

    def test_namespace(self):
        self.write('services/text/x.h', 'namespace taizhang::util {\n')
        self.assert_fails(self.TOOL, 'taizhang::util')
