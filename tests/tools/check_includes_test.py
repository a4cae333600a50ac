"""A forbidden arrow of each kind, over the project's own tools/arrows.txt."""
import os
import shutil

from small_tree import ROOT, SmallTree


class CheckIncludes(SmallTree):
    TOOL = 'check_includes'

    def setUp(self):
        super().setUp()
        os.makedirs(os.path.join(self.root, 'tools'))
        shutil.copy(os.path.join(ROOT, 'tools', 'arrows.txt'), os.path.join(self.root, 'tools', 'arrows.txt'))
        for header in ('status_macros', 'text/span', 'text/digest', 'markup/html', 'segment/outline', 'segment/segment', 'segment/rules',
                       'extract/unit', 'extract/extract', 'extract/build_units', 'normalize/normalize', 'pipeline/pipeline', 'runtime/bus/bus',
                       'runtime/bus/kafka/kafka_bus', 'runtime/bus/sqlite/sqlite_bus', 'runtime/host/host'):
            self.write('services/%s.h' % header)

    def include(self, path, *headers):
        self.write(path, ''.join('#include "%s"\n' % header for header in headers))

    def allow(self, path, *headers):
        self.include(path, *headers)
        self.assert_clean(self.TOOL)

    def forbid(self, path, header):
        self.include(path, header)
        self.assert_fails(self.TOOL, '%s:1: ' % path, header)

    def test_text_sees_libraries_of_characters(self):
        self.allow('services/text/utf8.cc', 'text/span.h', 'status_macros.h', 'unicode/uchar.h', 'absl/status/status.h', 'vector')

    def test_text_sees_no_page(self):
        self.forbid('services/text/utf8.cc', 'markup/html.h')

    def test_text_sees_no_message(self):
        self.forbid('services/text/utf8.cc', 'taizhang/document/v1/records.pb.h')

    def test_only_the_digest_sees_openssl(self):
        self.allow('services/text/digest.cc', 'openssl/evp.h')
        self.forbid('services/text/utf8.cc', 'openssl/evp.h')

    def test_markup_sees_gumbo(self):
        self.allow('services/markup/tree.cc', 'gumbo.h', 'text/span.h')

    def test_no_stage_sees_gumbo(self):
        self.forbid('services/normalize/body.cc', 'gumbo.h')
        self.forbid('services/normalize/normalize.cc', 'gumbo.h')

    def test_leaf_sees_text_markup_and_its_own_folder(self):
        self.allow('services/extract/percent.cc', 'extract/unit.h', 'text/span.h', 'markup/html.h', 're2/re2.h')

    def test_leaf_sees_no_message(self):
        self.forbid('services/extract/percent.cc', 'taizhang/document/v1/records.pb.h')

    def test_leaf_sees_no_clock_and_no_file(self):
        for header in ('chrono', 'ctime', 'absl/time/clock.h', 'fstream', 'filesystem', 'unistd.h'):
            self.forbid('services/extract/percent.cc', header)

    def test_days_are_no_clock(self):
        self.allow('services/extract/percent.cc', 'absl/time/civil_time.h')

    def test_leaf_sees_not_its_own_stage(self):
        for header in ('extract/extract.h', 'extract/build_units.h'):
            self.forbid('services/extract/percent.cc', header)

    def test_leaf_sees_no_leaf_of_another_stage(self):
        self.forbid('services/extract/percent.cc', 'segment/outline.h')

    def test_stage_sees_messages_and_its_leaves(self):
        self.allow('services/extract/extract.cc', 'extract/extract.h', 'extract/unit.h', 'extract/build_units.h',
                   'taizhang/document/v1/records.pb.h', 'runtime/bus/bus.h')
        self.allow('services/extract/build_units.cc', 'taizhang/document/v1/records.pb.h', 'extract/unit.h')

    def test_no_stage_sees_another(self):
        for header in ('segment/segment.h', 'segment/rules.h', 'segment/outline.h'):
            self.forbid('services/extract/extract.cc', header)

    def test_stage_sees_no_adapter_no_pipeline_and_no_grpc(self):
        for header in ('runtime/bus/kafka/kafka_bus.h', 'pipeline/pipeline.h', 'grpcpp/grpcpp.h', 'librdkafka/rdkafka.h',
                       'taizhang/extract/v1/extract_service.grpc.pb.h'):
            self.forbid('services/extract/extract.cc', header)

    def test_runtime_interfaces_see_bytes_and_envelopes(self):
        self.allow('services/runtime/bus/worker.cc', 'runtime/bus/bus.h', 'taizhang/runtime/v1/envelope.pb.h')
        for header in ('text/span.h', 'extract/extract.h', 'taizhang/document/v1/records.pb.h', 'runtime/bus/kafka/kafka_bus.h'):
            self.forbid('services/runtime/bus/worker.cc', header)

    def test_adapter_sees_its_library_and_no_other_adapter(self):
        path = 'services/runtime/bus/kafka/kafka_bus.cc'
        self.allow(path, 'runtime/bus/kafka/kafka_bus.h', 'runtime/bus/bus.h', 'librdkafka/rdkafka.h')
        for header in ('runtime/bus/sqlite/sqlite_bus.h', 'sqlite3.h', 'curl/curl.h'):
            self.forbid(path, header)

    def test_pipeline_sees_three_stages(self):
        self.write('services/fetch/fetch.h')
        self.allow('services/pipeline/pipeline.cc', 'pipeline/pipeline.h', 'normalize/normalize.h', 'segment/segment.h',
                   'extract/extract.h', 'taizhang/document/v1/records.pb.h')
        for header in ('fetch/fetch.h', 'runtime/bus/kafka/kafka_bus.h', 'grpcpp/grpcpp.h'):
            self.forbid('services/pipeline/pipeline.cc', header)

    def test_main_wires_its_own_stage_and_adapters(self):
        self.allow('services/extract/main.cc', 'extract/extract.h', 'runtime/host/host.h', 'runtime/bus/kafka/kafka_bus.h')
        for header in ('segment/segment.h', 'pipeline/pipeline.h'):
            self.forbid('services/extract/main.cc', header)
        self.include('services/extract/main.cc')
        self.allow('services/pipeline/main.cc', 'pipeline/pipeline.h', 'runtime/host/host.h')

    def test_command_line_goes_through_the_pipeline(self):
        self.allow('tools/taizhang/main.cc', 'pipeline/pipeline.h', 'taizhang/document/v1/records.pb.h', 'iostream')
        self.forbid('tools/taizhang/main.cc', 'extract/extract.h')

    def test_unknown_header(self):
        self.forbid('services/extract/percent.cc', 'boost/regex.hpp')
        self.forbid('services/extract/percent.cc', 'extract/nothing.h')

    def test_file_outside_every_group(self):
        self.include('services/mystery/x.cc')
        self.assert_fails(self.TOOL, 'services/mystery/x.cc: belongs to no group')

    def test_circle_of_files(self):
        self.include('services/extract/unit.h', 'extract/ratio.h')
        self.include('services/extract/ratio.h', 'extract/unit.h')
        self.assert_fails(self.TOOL, 'a circle of files: services/extract/ratio.h -> services/extract/unit.h -> services/extract/ratio.h')

    def test_circle_of_folders(self):
        self.write('tools/arrows.txt', 'group a 1\nfiles services/a/**\nsees b\ngroup b 1\nfiles services/**\nsees a\n')
        self.include('services/a/x.h', 'b/x.h')
        self.include('services/b/y.h', 'a/y.h')
        self.write('services/a/y.h')
        self.write('services/b/x.h')
        self.assert_fails(self.TOOL, 'a circle of folders: services/a -> services/b -> services/a')

    def test_an_arrow_that_points_up_cannot_be_allowed(self):
        self.write('tools/arrows.txt', 'group low 1\nfiles services/text/**\nsees high\ngroup high 2\nfiles services/**\n')
        self.assert_fails(self.TOOL, 'low -> high does not point down')

    def test_a_line_that_cannot_be_read(self):
        self.write('tools/arrows.txt', 'group low\n')
        self.assert_fails(self.TOOL, 'line 1', 'group low')
