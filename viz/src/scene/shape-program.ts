import type Sigma from 'sigma';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { NodeProgram } from 'sigma/rendering';
import type { ProgramInfo } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';
import { SHAPES } from './shapes.js';

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // Twice the distance of a shape's farthest point: the least triangle around it, as every pixel more is shaded in vain.
  float reach = a_shape < 0.5 || a_shape > 2.5 ? 2.0 : a_shape < 1.5 ? 2.44 : 3.0;
  vec2 offset = (radius * reach + u_correctionRatio * 9.0) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + offset, 1)).xy, 0, 1);
  v_offset = offset;
  v_radius = radius;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= bias;
}`;
/** Signed distance to each shape; a 1 px outline in the ground's colour parts neighbours. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
uniform vec3 u_ground;
float shapeDistance(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) { vec2 q = abs(p) - vec2(r * 0.86); return max(q.x, q.y); }
  if (v_shape < 2.5) {
    p.y += r * 0.12;
    float slope = max(dot(abs(p.x) * vec2(1.0, 0.0) + vec2(0.0, p.y), vec2(0.8660254, 0.5)), -p.y);
    return slope - r * 0.62;
  }
  return length(p) - r;
}
void main(void) {
  float px = u_correctionRatio * 2.0;
  float d = shapeDistance(v_offset, v_radius);
  vec3 ink = v_color.rgb;
  if (v_shape > 2.5) {
    float r = length(v_offset);
    float hole = smoothstep(0.68 * v_radius + px * 0.5, 0.68 * v_radius - px * 0.5, r);
    float dot_ = smoothstep(0.34 * v_radius + px * 0.5, 0.34 * v_radius - px * 0.5, r);
    ink = mix(ink, u_ground, hole * (1.0 - dot_));
  }
  float body = 1.0 - smoothstep(-px * 0.5, px * 0.5, d);
  float outline = 1.0 - smoothstep(px * 0.5, px * 1.5, d);
  float alpha = v_color.a * outline;
  gl_FragColor = vec4(mix(u_ground, ink, body) * alpha, alpha);
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ground'] as const;
const ground = { rgb: [1, 1, 1] as [number, number, number] };
/** The outline's colour follows the theme. */
export function setGround(hex: string): void {
  ground.rgb = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
}

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  /** Never drawn a second time for the pointer: what lies under it is found without the card (pick.ts). */
  constructor(gl: WebGLRenderingContext, _pickingBuffer: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }
  processVisibleItem(
    _nodeIndex: number,
    start: number,
    data: NodeDisplayData & { shape?: number },
  ): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.shape ?? SHAPES.disc;
    array[start + 4] = floatColor(data.color);
  }
  setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: ProgramInfo<(typeof UNIFORMS)[number]>,
  ): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform3f(uniformLocations.u_ground, ...ground.rgb);
  }
}
